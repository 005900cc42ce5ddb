using System.Text;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding.Reconciling;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Refunding.Reconciling.ReconcileDesk;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Reconciling;

public sealed class ReconcileGatewayTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_difference_that_shows_again_is_the_same_and_goes_when_both_sides_agree(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var sent = await desk.SentAsync();
        await desk.CompareAsync();
        var first = Assert.Single(await desk.DifferencesAsync());

        var again = await desk.CompareAsync();
        var second = Assert.Single(await desk.DifferencesAsync());
        desk.Lists(RowOf(sent));
        var mended = await desk.CompareAsync();

        Assert.Equal((DifferenceKind.MissingThere, Explanations.NotListed, first.Id, sent.RefundId), (first.Kind, first.Explanation, second.Id, first.RefundId));
        Assert.Equal((1, 0), (again.Open, mended.Open));
        Assert.Equal([DifferenceState.Gone], (await desk.DifferencesAsync(state: null)).Select(row => row.State));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_closed_stays_closed_until_it_changes(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var sent = await desk.SentAsync();
        desk.Lists(RowOf(sent) with { Amount = new Money(4400, "EUR") });
        await desk.CompareAsync();
        var id = (await desk.DifferencesAsync())[0].Id;

        var closed = await desk.Money.Get<CloseDifference>().ExecuteAsync(desk.Money.Finance, id, " The gateway took its fee. ");
        var same = await desk.CompareAsync();
        desk.Lists(RowOf(sent) with { Amount = new Money(100, "EUR") });
        var changed = await desk.CompareAsync();

        Assert.Null(closed.Refusal);
        Assert.Equal((1, 0, 1), (same.Differences, same.Open, changed.Open));
        var row = Assert.Single(await desk.DifferencesAsync());
        Assert.Equal((id, Explanations.AmountLess, "The gateway took its fee.", new Money(100, "EUR")), (row.Id, row.Explanation, row.Reason, row.Theirs));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Closing_needs_a_reason_and_somebody_else_than_the_proposer(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var number = await desk.Money.InspectedAsync(new AnOrder().With("LAMP", 1, 4500).Through(Name));
        await desk.Money.ProposedAsync(desk.Money.Finance, number);
        await desk.Money.SendAsync();
        desk.Money.Database.Clock.Advance(TimeSpan.FromDays(2));
        await desk.CompareAsync();
        var id = (await desk.DifferencesAsync())[0].Id;
        var other = await desk.Money.Database.AddStaffAsync(ReturnsDesk.Domain.Team.Roles.Finance, ReturnsDesk.Domain.Team.Roles.Warehouse);
        var close = desk.Money.Get<CloseDifference>();

        List<string?> codes =
        [
            (await close.ExecuteAsync(desk.Money.Finance, id, "seen")).Refusal?.Code,
            (await close.ExecuteAsync(other, id, "  ")).Refusal?.Code,
            (await close.ExecuteAsync(desk.Money.Manager, id, "seen")).Refusal?.Code,
            (await close.ExecuteAsync(other, id + 1, "seen")).Refusal?.Code,
            (await close.ExecuteAsync(other, id, "seen")).Refusal?.Code,
            (await close.ExecuteAsync(other, id, "seen")).Refusal?.Code,
        ];

        Assert.Equal(["reconcile.own-proposal", "reconcile.needs-reason", "desk.not-permitted", "reconcile.unknown-difference", null, "reconcile.not-open"], codes);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_refund_made_outside_names_the_order_and_the_part_it_may_be(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        desk.Gateway.AnswersSends(GatewayOutcome.Failed);
        var failed = await desk.SentAsync();
        var outside = new GatewayBookRow("re_console", "", failed.Payment.Reference, failed.Amount, GatewayOutcome.Succeeded, failed.FirstSentAt!.Value);
        desk.Lists(outside, outside with { Reference = "re_half", Amount = new Money(2000, "EUR") }, outside with { Reference = "re_far", PaymentReference = "", OtherPaymentReference = "pay_unknown" });

        await desk.CompareAsync();

        var rows = (await desk.DifferencesAsync()).ToDictionary(row => row.Reference);
        Assert.All(rows.Values, row => Assert.Equal(DifferenceKind.MadeOutside, row.Kind));
        Assert.Equal([Explanations.OutsideLikeOurs, Explanations.OutsideOurPayment, Explanations.OutsideStranger], [rows["re_console"].Explanation, rows["re_half"].Explanation, rows["re_far"].Explanation]);
        Assert.Equal((failed.RefundId, null), (rows["re_console"].RefundId, rows["re_half"].RefundId));
        Assert.Equal("1001", rows["re_half"].Facts[2].ToString());
        Assert.NotNull(rows["re_half"].OrderId);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Half_a_list_concludes_nothing(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var sent = await desk.SentAsync();
        desk.Lists(RowOf(sent), RowOf(sent) with { Key = "", Reference = "re_outside" });
        desk.Gateway.BreaksOffAfter = 1;

        var cut = await desk.TryAsync();

        Assert.Equal("reconcile.list-incomplete", cut.Refusal?.Code);
        Assert.Empty(await desk.DifferencesAsync(state: null));
        var past = (await desk.Money.Get<ReadReconciliations>().ReadAsync(desk.Money.Manager)).Past;
        Assert.Equal([(ReconciliationState.Failed, "the connection was cut")], past.Select(run => (run.State, run.Problem!)));
    }

    [Fact]
    public async Task A_run_that_was_stopped_concludes_nothing_and_is_told_as_stopped()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);
        await desk.SentAsync();
        using var stopped = new CancellationTokenSource();
        var told = new Stopping(stopped);
        desk.Lists([.. Enumerable.Range(0, 1200).Select(i => new GatewayBookRow($"re_{i}", "", "", new Money(100, "EUR"), GatewayOutcome.Succeeded, AReturn.Monday))]);

        var result = await desk.Money.Get<ReconcileGateway>().ExecuteAsync(desk.Money.Finance, new ReconcileWish(Name), told, stopped.Token);

        Assert.Equal(ReconciliationState.Cancelled, result.Value?.State);
        Assert.Empty(await desk.DifferencesAsync(state: null));
        Assert.Equal(ReconciliationState.Cancelled, (await desk.Money.Get<ReadReconciliations>().ReadAsync(desk.Money.Manager)).Past.Single().State);
    }

    [Fact]
    public async Task A_bad_row_of_a_statement_is_told_with_its_line_and_column()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);
        await desk.SentAsync();

        var report = await desk.CompareAsync(new ReconcileWish(Name, Statement: Text("Key,Amount,Time\na,10.00,2026-03-02\nb,ten,2026-03-02\n")));

        Assert.Equal((ReconciliationState.Failed, 1), (report.State, report.ProblemCount));
        Assert.StartsWith("statement.csv:3 [Amount]: ", report.Problems[0], StringComparison.Ordinal);
        Assert.Empty(await desk.DifferencesAsync(state: null));
    }

    [Fact]
    public async Task What_cannot_be_compared_is_refused()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);

        List<string?> codes =
        [
            (await desk.TryAsync(new ReconcileWish("paypal"))).Refusal?.Code,
            (await desk.TryAsync(new ReconcileWish("test"))).Refusal?.Code,
            (await desk.TryAsync(new ReconcileWish(Name, AReturn.Monday, AReturn.Monday))).Refusal?.Code,
            (await desk.TryAsync(new ReconcileWish("test", Statement: Text("Key,Amount,Time\n")))).Refusal?.Code,
            (await desk.TryAsync(by: desk.Money.Manager)).Refusal?.Code,
        ];

        Assert.Equal(["reconcile.unknown-gateway", "reconcile.no-list", "reconcile.period", "reconcile.period-needed", "desk.not-permitted"], codes);
    }

    [Fact]
    public async Task Lists_of_different_things_are_noticed()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);
        desk.Lists([.. Enumerable.Range(0, ReconcileGateway.MostDifferences + 1).Select(i => new GatewayBookRow($"re_{i}", "", "", new Money(100, "EUR"), GatewayOutcome.Succeeded, AReturn.Monday))]);

        Assert.Equal("reconcile.too-many", (await desk.TryAsync()).Refusal?.Code);
        Assert.Empty(await desk.DifferencesAsync(state: null));
    }

    private static StatementSource Text(string text) => new("statement.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private sealed class Stopping(CancellationTokenSource source) : IProgress<ReconcileProgress>
    {
        public void Report(ReconcileProgress value) => source.Cancel();
    }
}
