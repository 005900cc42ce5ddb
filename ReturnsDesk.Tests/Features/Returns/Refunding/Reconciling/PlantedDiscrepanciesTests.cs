using System.Globalization;
using System.Text;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding.Reconciling;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Reconciling;

/// <summary>P-24: a hundred planted discrepancies of every kind are listed, ten thousand clean rows raise no alarm.</summary>
public sealed class PlantedDiscrepanciesTests
{
    private const int Clean = 10_000;
    private const int OfEach = 20;
    private const int Planted = 5 * OfEach;
    private static readonly DifferenceKind[] Kinds = [DifferenceKind.MissingThere, DifferenceKind.Amount, DifferenceKind.Currency, DifferenceKind.Status];

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_hundred_of_all_kinds_are_listed_and_ten_thousand_clean_rows_are_not(Engine engine)
    {
        await using var desk = await ReconcileDesk.OpenAsync(engine);
        var (rows, expected) = Plant(await CopiedAsync(desk));
        desk.Lists(rows);

        var report = await desk.CompareAsync();

        Assert.Equal((Planted, Planted, Clean + Planted), (report.Differences, report.Open, report.OurRows));
        Assert.Equal(expected, Names(await desk.DifferencesAsync()));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Ten_thousand_clean_rows_alone_raise_no_alarm(Engine engine)
    {
        await using var desk = await ReconcileDesk.OpenAsync(engine);
        var rows = (await CopiedAsync(desk)).Take(Clean + Planted).ToArray();
        desk.Lists(rows);

        var report = await desk.CompareAsync();

        Assert.Equal((0, 0, Clean + Planted, Clean + Planted), (report.Differences, report.Undecided, report.Matched, report.OurRows));
        Assert.Empty(await desk.DifferencesAsync());
    }

    [Fact]
    public async Task The_same_from_a_statement()
    {
        await using var desk = await ReconcileDesk.OpenAsync(Engine.Sqlite);
        var copied = await CopiedAsync(desk);
        var (rows, expected) = Plant(copied);
        var text = new StringBuilder("Refund number,Reference,Payment,Amount,Currency,Status,Time\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Key},{row.Reference},{row.PaymentReference},-{row.Amount.ToPlainText()},{row.Amount.Currency},{row.Outcome},{row.At:yyyy-MM-dd HH:mm:ss}\n");
        }

        var statement = new StatementSource("statement.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())));
        var report = await desk.CompareAsync(new ReconcileWish(ReconcileDesk.Name, copied[0].At.AddDays(-3), copied[0].At.AddDays(3), statement));

        Assert.Equal((Planted, rows.Length), (report.Differences, report.TheirRows));
        Assert.Equal(expected, Names(await desk.DifferencesAsync()));
    }

    /// <summary>The refund that was copied is the first of ours.</summary>
    private static async Task<IReadOnlyList<GatewayBookRow>> CopiedAsync(ReconcileDesk desk)
    {
        var sent = await desk.SentAsync();
        return [ReconcileDesk.RowOf(sent), .. await desk.CopyAsync(sent, Clean + Planted - 1)];
    }

    private static (GatewayBookRow[] Rows, string[] Expected) Plant(IReadOnlyList<GatewayBookRow> ours)
    {
        var rows = new List<GatewayBookRow>(ours.Take(Clean + OfEach));
        var expected = new List<string>();
        for (var i = Clean; i < Clean + OfEach; i++)
        {
            expected.Add($"{DifferenceKind.MadeOutside} outside-{i}");
            rows.Add(ours[i] with { Key = "", Reference = $"outside-{i}" });
        }

        foreach (var row in ours.Skip(Clean + OfEach))
        {
            var kind = Kinds[expected.Count % Kinds.Length];
            expected.Add($"{kind} {row.Key}");
            rows.AddRange(kind switch
            {
                DifferenceKind.MissingThere => [],
                DifferenceKind.Amount => [row with { Amount = row.Amount + new Money(1, row.Amount.Currency) }],
                DifferenceKind.Currency => [row with { Amount = new Money(row.Amount.MinorUnits, "USD") }],
                _ => new[] { row with { Outcome = GatewayOutcome.Failed } },
            });
        }

        return ([.. rows], [.. expected.Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Names(IEnumerable<DifferenceRow> rows) =>
        rows.Select(row => $"{row.Kind} {(row.Kind == DifferenceKind.MadeOutside ? row.Reference : row.Key)}").Order(StringComparer.Ordinal);
}
