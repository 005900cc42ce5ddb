using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility.Statutory;

/// <summary>What the law leaves of a policy's terms of money, for goods that come back by right.</summary>
public static class LawfulMoney
{
    /// <summary>
    /// Goods that are whole, and goods that were opened to see what they are, are paid back in full: Directive 2011/83/EU art. 14(2); art. 8 of the Chinese Measures.
    /// </summary>
    public static GradeDeductions ByLaw(this GradeDeductions deductions) => deductions with { A = default, B = default };

    /// <summary>A withdrawal in the EU gives back what the standard delivery cost, once nothing is left with the buyer: Directive 2011/83/EU art. 13(1) and (2).</summary>
    public static RefundTerms ByLaw(this RefundTerms terms, StatutoryRegime regime, ReturnKind kind) =>
        regime != StatutoryRegime.EuropeanUnion || kind != ReturnKind.Withdrawal
            ? terms
            : terms with { WithdrawalFreight = AtLeastWhole(terms.WithdrawalFreight), FaultFreight = AtLeastWhole(terms.FaultFreight) };

    private static FreightRule AtLeastWhole(FreightRule rule) => rule == FreightRule.None ? FreightRule.WhenWholeOrderIsBack : rule;
}
