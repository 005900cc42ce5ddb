using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data;

/// <summary>A return with something in every table: two payments, a found extra, a refund of two parts of which one went out.</summary>
internal sealed record WholeCase(Order Order, ReturnCase Case, Refund Refund)
{
    public static IReadOnlyList<DerivationStep> Derivation { get; } =
    [
        new("worth", ["MUG", 2L, new Money(2400, "EUR"), new DateOnly(2026, 3, 2), AReturn.Monday, ItemCondition.C, 0.25m, true], 2400),
        new("total", [], 2000),
    ];

    public static IReadOnlyList<Verdict> Verdicts { get; } =
        [new(VerdictAnswer.NeedsReview, new DateOnly(2026, 3, 25), 4, [new("past-window", VerdictAnswer.NeedsReview, ["2026-03-25", "3"]), new("units-open", VerdictAnswer.Eligible, [])])];

    public static WholeCase Build()
    {
        var order = new AnOrder().With("MUG", 3, 1200, "Tableware").With("CUP", 1, 500).PaidBy(3000, 1100).Build();
        var opened = ReturnCase.Open(
            AReturn.Later(0), ReturnNumber.Of(2026, 41), order, ReturnKind.Return, ReturnWay.MerchantLabel, ReturnSource.Portal,
            [new RequestedLine(order.Lines[0], 2, "fit-small", "太小了 – zu klein")], Verdicts).Value!;
        opened.Approve(AReturn.Later(1));
        opened.IssueLabel(AReturn.Later(2), "DHL", "JJD 0001 2");
        opened.HandOver(AReturn.Later(3), null, null);
        opened.ExtendDeadline(AReturn.Later(4), AReturn.Monday.AddDays(30));
        opened.Receive(AReturn.Later(5));
        opened.Inspect(
            AReturn.Later(6),
            [new InspectedLine(opened.Lines[0], [new InspectedUnits(2, ItemCondition.C, Disposition.Outlet, GoodsMarks.AccessoryMissing | GoodsMarks.SerialMismatch, DamagedBy.Carrier, "Scratch")], "defect-look")],
            [new FoundExtra(DiscrepancyKind.WrongItem, "VASE", 1, "See photo")]);
        opened.AddNote(AReturn.Later(7), "Calls back");

        var refund = ARefund.Propose(opened, ARefund.Plan(opened, 2, 1500, 500) with { Derivation = Derivation }).Value!;
        refund.Intents[0].Claim("node", ARefund.SendableAt, TimeSpan.FromMinutes(1));
        refund.Intents[0].Take(new GatewayAnswer(GatewayOutcome.Succeeded, "re_1"), AttemptKind.Answer, ARefund.SendableAt, 1);
        refund.ReadStatus(ARefund.SendableAt);
        return new WholeCase(order, opened, refund);
    }

    public static async Task<WholeCase> SaveAsync(TestDb database)
    {
        var whole = Build();
        await using var db = database.Open();
        db.ReturnCases.Add(whole.Case);
        db.Refunds.Add(whole.Refund);
        await db.SaveChangesAsync();
        return whole;
    }
}
