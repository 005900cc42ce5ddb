using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding.Reconciling;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Reconciling;

/// <summary>The money side of the desk with a gateway whose list the test writes.</summary>
internal sealed class ReconcileDesk : IAsyncDisposable
{
    public const string Name = "scripted";

    private ReconcileDesk(RefundDesk money, ScriptedGateway gateway) => (Money, Gateway) = (money, gateway);

    public RefundDesk Money { get; }
    public ScriptedGateway Gateway { get; }

    public static async Task<ReconcileDesk> OpenAsync(Engine engine)
    {
        var gateway = new ScriptedGateway(Name);
        return new ReconcileDesk(await RefundDesk.OpenAsync(engine, null, gateway), gateway);
    }

    /// <summary>A refund that the agent proposed and the gateway answered (paid unless the test scripts another answer); two days pass.</summary>
    public async Task<RefundIntent> SentAsync(long amountMinor = 4500)
    {
        var id = await Money.ProposedAsync(Money.Agent, await Money.InspectedAsync(new AnOrder().With("LAMP", 1, amountMinor).Through(Name)));
        await Money.SendAsync();
        Money.Database.Clock.Advance(TimeSpan.FromDays(2));
        return await IntentAsync(id);
    }

    public async Task<RefundIntent> IntentAsync(long refundId) => (await Money.StoredAsync(refundId)).Intents.Single();

    public static GatewayBookRow RowOf(RefundIntent intent, GatewayOutcome outcome = GatewayOutcome.Succeeded) =>
        new(intent.GatewayReference ?? "", intent.Key, intent.Payment.Reference, intent.Amount, outcome, intent.FirstSentAt!.Value);

    public void Lists(params GatewayBookRow[] rows)
    {
        Gateway.Book.Clear();
        Gateway.Book.AddRange(rows);
    }

    public Task<Result<ReconcileReport>> TryAsync(ReconcileWish? wish = null, Actor? by = null, CancellationToken cancellationToken = default) =>
        Money.Get<ReconcileGateway>().ExecuteAsync(by ?? Money.Finance, wish ?? new ReconcileWish(Name), null, cancellationToken);

    public async Task<ReconcileReport> CompareAsync(ReconcileWish? wish = null)
    {
        var result = await TryAsync(wish);
        Assert.Null(result.Refusal);
        return result.Value!;
    }

    public Task<IReadOnlyList<DifferenceRow>> DifferencesAsync(DifferenceState? state = DifferenceState.Open) =>
        Money.Get<ReadDifferences>().ReadAsync(Money.Finance, new DifferenceFilter(Name, state, Take: 10_000));

    /// <summary>Many refunds like one that was sent, numbered 1…<paramref name="count"/>: keys <c>key-n</c>, references <c>ref-n</c>, amounts of 10.00 and n cents.</summary>
    public async Task<IReadOnlyList<GatewayBookRow>> CopyAsync(RefundIntent sent, int count)
    {
        await using var db = Money.Database.Open();
        var own = new Dictionary<string, string> { ["Key"] = "'key-' || n.i", ["GatewayReference"] = "'ref-' || n.i", ["AmountMinor"] = "1000 + n.i" };
        var columns = db.Model.FindEntityType(typeof(RefundIntent))!.GetProperties().Select(property => property.GetColumnName()).Where(column => column != "Id").ToList();
        var values = columns.Select(column => own.GetValueOrDefault(column, $"r.\"{column}\""));
        var sql =
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
            INSERT INTO "RefundIntents" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", values)} FROM "RefundIntents" r CROSS JOIN n WHERE r."Id" = {sent.Id}
            """;
        await db.Database.ExecuteSqlRawAsync(sql);
        return [.. Enumerable.Range(1, count).Select(i => RowOf(sent) with { Key = $"key-{i}", Reference = $"ref-{i}", Amount = new Money(1000 + i, sent.Currency) })];
    }

    public ValueTask DisposeAsync() => Money.DisposeAsync();
}
