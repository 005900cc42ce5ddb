using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>
/// The terms of money that a case's lines are refunded by, line by line: the rules asked once more with the reason that inspection found, all other facts as they
/// were when the return was asked for. A right that was open then stays: no fee, and nothing for goods that are whole.
/// </summary>
public sealed record CaseTerms(IReadOnlyList<LineTerms> Lines, long ReturnFreightMinor, RefundTerms Refund)
{
    public static CaseTerms Of(ReturnCase returnCase, ReturnPolicy policy, IReadOnlyDictionary<string, FaultSide> faults)
    {
        var verdicts = returnCase.Verdicts;
        if (verdicts.Count != returnCase.Lines.Count || verdicts.Any(verdict => verdict.Facts is null))
        {
            return OfPolicy(policy, returnCase.Lines.Count);
        }

        var judge = new PolicyJudge(policy);
        return Of(policy, returnCase.Regime, returnCase.Kind, [.. returnCase.Lines.Select((line, at) =>
        {
            var found = FoundAs(verdicts[at].Facts!, returnCase.Kind, returnCase.Way, line.FinalReasonCode, faults.GetValueOrDefault(line.FinalReasonCode));
            return (judge.Line(found), verdicts[at].IsStatutory);
        })]);
    }

    /// <summary>Where nobody knows what was known then: the policy's own terms, no rule's.</summary>
    public static CaseTerms OfPolicy(ReturnPolicy policy, int lines) => new([.. Enumerable.Repeat(LineTerms.OfPolicy, lines)], policy.ReturnFreightMinor, policy.Refund);

    /// <summary>From the verdicts on what was found, and whether the customer's right was open when the return was asked for.</summary>
    public static CaseTerms Of(ReturnPolicy policy, StatutoryRegime regime, ReturnKind kind, IReadOnlyList<(Verdict Found, bool WasStatutory)> lines) => new(
        [.. lines.Select(line => Of(line.Found, policy, regime != StatutoryRegime.None && (kind == ReturnKind.Withdrawal || line.WasStatutory)))],
        lines.Max(line => line.Found.ReturnFreightMinor),
        policy.Refund.ByLaw(regime, kind));

    /// <summary>What a verdict sets for one line in place of the policy's terms; where the right was open, what the law leaves of it.</summary>
    public static LineTerms Of(Verdict verdict, ReturnPolicy policy) => Of(verdict, policy, verdict.IsStatutory);

    /// <summary>What was known when the return was asked for, with what has been found out since.</summary>
    public static JudgedFacts FoundAs(JudgedFacts asked, ReturnKind kind, ReturnWay way, string reasonCode, FaultSide fault) =>
        asked with { Kind = kind, Way = way, ReasonCode = reasonCode, Fault = fault };

    /// <summary>What the merchant's label costs: nothing where it was not used.</summary>
    public long ReturnFreightFor(ReturnKind kind, ReturnWay way) => way == ReturnWay.MerchantLabel && kind.GoodsComeBack() ? ReturnFreightMinor : 0;

    private static LineTerms Of(Verdict verdict, ReturnPolicy policy, bool byLaw) => new(
        byLaw ? (verdict.Deductions ?? policy.Refund.Deductions).ByLaw() : verdict.Deductions,
        byLaw ? RestockingFee.None : verdict.Fee,
        verdict.ReturnFreightPayer switch
        {
            FreightPayer.ByFault => null,
            FreightPayer.Merchant => false,
            FreightPayer.Customer => true,
            _ => throw new InvalidOperationException($"Unknown payer {verdict.ReturnFreightPayer}."),
        });
}
