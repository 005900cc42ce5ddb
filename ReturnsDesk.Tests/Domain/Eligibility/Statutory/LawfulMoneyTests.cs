using CsCheck;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Eligibility.Statutory;

/// <summary>What no policy may take from goods that come back by right.</summary>
public sealed class LawfulMoneyTests
{
    private static readonly Gen<GradeDeductions> Deductions =
        Gen.Select(Points(), Points(), Points(), Points(), Points()).Select((a, b, c, d, x) => new GradeDeductions(a, b, c, d, x));

    private static readonly Gen<RefundTerms> Terms =
        Gen.Select(Deductions, Points(), Gen.Enum<FreightRule>(), Gen.Enum<FreightRule>(), Gen.Enum<FreightRule>())
            .Select((deductions, fee, voluntary, withdrawal, fault) => new RefundTerms
            {
                Deductions = deductions,
                Fee = RestockingFee.OfRate(fee),
                VoluntaryFreight = voluntary,
                WithdrawalFreight = withdrawal,
                FaultFreight = fault,
            });

    [Fact]
    public void No_policy_keeps_money_of_whole_goods_or_the_freight_of_a_european_withdrawal() => Gen.Select(Terms, Deductions.Null(), Gen.Enum<FaultSide>()).Sample(
        (terms, own, fault) =>
        {
            var policy = new ReturnPolicy { Refund = terms, Rules = [new PolicyRule { Id = "r", Deductions = own, Fee = terms.Fee }] };

            var lawful = TermsOf("DE", ReturnKind.Withdrawal, policy, fault);

            Assert.Equal((RestockingFee.None, 0, 0), (lawful.Lines[0].Fee, Taken(lawful, ItemCondition.A), Taken(lawful, ItemCondition.B)));
            Assert.Equal((own ?? terms.Deductions).D, lawful.Lines[0].Deductions!.D);
            Assert.NotEqual(FreightRule.None, lawful.Refund.FreightFor(ReturnKind.Withdrawal, fault));
            Assert.Equal(terms.VoluntaryFreight, lawful.Refund.VoluntaryFreight);
        },
        iter: 2_000);

    [Theory]
    [InlineData("CN", ReturnKind.Return, 0)] // seven days after the delivery: open
    [InlineData("DE", ReturnKind.Return, 0)]
    [InlineData("DE", ReturnKind.Withdrawal, 0)]
    [InlineData("US", ReturnKind.Return, 1000)] // no law: the merchant's terms
    [InlineData("US", ReturnKind.Withdrawal, 1000)]
    [InlineData("DE", ReturnKind.Exchange, 1000)]
    public void Whole_goods_are_paid_back_in_full_where_the_law_gave_the_right(string country, ReturnKind kind, int points)
    {
        var policy = new ReturnPolicy { Rules = [new PolicyRule { Id = "r", Deductions = GradeDeductions.Preset with { A = BasisPoints.Percent(10), B = BasisPoints.Percent(10) } }] };

        var terms = TermsOf(country, kind, policy, FaultSide.Customer);

        Assert.Equal((points, points), (Taken(terms, ItemCondition.A), Taken(terms, ItemCondition.B)));
    }

    [Fact]
    public void The_chinese_law_leaves_the_freight_to_the_merchant()
    {
        var policy = new ReturnPolicy { Refund = RefundTerms.Preset with { WithdrawalFreight = FreightRule.None } };

        Assert.Equal(FreightRule.None, TermsOf("CN", ReturnKind.Withdrawal, policy, FaultSide.Customer).Refund.WithdrawalFreight);
    }

    private static int Taken(CaseTerms terms, ItemCondition condition) => terms.Lines[0].Deductions!.For(condition).Value;

    private static CaseTerms TermsOf(string country, ReturnKind kind, ReturnPolicy policy, FaultSide fault)
    {
        var order = new AnOrder().With("MUG", 1, 3000).Build();
        var facts = new JudgedFacts
        {
            Kind = kind,
            Country = country,
            Category = "",
            Fault = fault,
            Units = 1,
            OpenUnits = 1,
            DeliveredOn = AReturn.Day(AReturn.Monday).AddDays(-7),
            AskedOn = AReturn.Day(AReturn.Monday),
        };
        var asked = Open(order, kind, policy, facts);
        return CaseTerms.Of(asked, policy, new Dictionary<string, FaultSide> { ["fit"] = fault });
    }

    private static ReturnCase Open(Order order, ReturnKind kind, ReturnPolicy policy, JudgedFacts facts) => ReturnCase.Open(
        AReturn.At(AReturn.Monday, policy), "R-2026-000001", order, kind, ReturnWay.MerchantLabel, ReturnSource.Desk, [new RequestedLine(order.Lines[0], 1, "fit", null)],
        [Judge.Line(policy, facts, Lawbook.Law)]).Value!;

    private static Gen<BasisPoints> Points() => Gen.Int[0, 10_000].Select(points => new BasisPoints(points));
}
