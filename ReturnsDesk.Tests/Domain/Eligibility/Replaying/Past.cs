using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Eligibility.Replaying;

/// <summary>Requests of the past, as the policy of then decided them; each test states what matters.</summary>
internal static class Past
{
    private static readonly DateOnly Delivered = new(2026, 3, 1);

    /// <summary>Thirty days, everything that fits is approved by itself.</summary>
    public static ReturnPolicy Policy { get; } = new() { Version = 1, Currency = "EUR", WindowDays = 30, Rules = [new PolicyRule { Id = "yes", Grant = new AutomaticGrant(AutomaticAction.Approve) }] };

    public static JudgedFacts Facts { get; } = new()
    {
        Kind = ReturnKind.Return,
        Way = ReturnWay.MerchantLabel,
        Category = "Mugs",
        ReasonCode = "changed-mind",
        Fault = FaultSide.Customer,
        Units = 2,
        OpenUnits = 2,
        UnitPaidMinor = 2000,
        WorthMinor = 4000,
        Currency = "EUR",
        DeliveredOn = Delivered,
        AskedOn = Delivered.AddDays(10),
    };

    /// <summary>Asked so many days after the delivery.</summary>
    public static JudgedFacts After(int days) => Facts with { AskedOn = Delivered.AddDays(days) };

    /// <summary>One line of two units for 40.00, paid by card; everything came back as new unless told.</summary>
    public static PastRequest Request(JudgedFacts? asked = null, ReturnPolicy? policy = null, CaseStatus status = CaseStatus.Resolved, params GradedUnits[] graded)
    {
        var (facts, by) = (asked ?? Facts, policy ?? Policy);
        var verdict = new PolicyJudge(by).Line(facts);
        return new PastRequest
        {
            Number = "R-2026-000001",
            PolicyVersion = by.Version,
            Kind = facts.Kind,
            Way = facts.Way,
            Status = status,
            Automatic = CaseVerdict.ActionOf([verdict], facts.WorthMinor),
            FactsWereKept = true,
            Lines =
            [
                new PastLine
                {
                    Facts = facts,
                    Answer = verdict.Answer,
                    WasStatutory = verdict.IsStatutory,
                    FinalReasonCode = facts.ReasonCode,
                    FinalFault = facts.Fault,
                    OrderLine = 0,
                    AcceptedUnits = status is CaseStatus.Resolved or CaseStatus.Inspected ? facts.Units : 0,
                    Graded = graded,
                },
            ],
            Order = new OrderCosts(facts.Currency, [new OrderLineCost("MUG", new LineCost(2, 4000, 0, TaxIncluded: true))], 0, 0, [new TenderBalance(4000)]),
            Before = RefundHistory.Empty,
        };
    }

    public static GradedUnits Graded(int units, ItemCondition condition) => new(units, condition, Disposition.Restock);

    /// <summary>The request, decided once more by the draft; the policy of then is there.</summary>
    public static ReplayedRequest Replay(this ReturnPolicy draft, PastRequest request, ReturnPolicy? policy = null) =>
        new Replayer(draft, new Dictionary<int, ReturnPolicy> { [(policy ?? Policy).Version] = policy ?? Policy }).Replay(request);
}
