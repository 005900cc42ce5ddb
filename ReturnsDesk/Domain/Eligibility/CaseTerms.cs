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
            return new CaseTerms([.. returnCase.Lines.Select(_ => LineTerms.OfPolicy)], policy.ReturnFreightMinor, policy.Refund);
        }

        var judge = new PolicyJudge(policy);
        var now = returnCase.Lines.Select((line, at) => judge.Line(verdicts[at].Facts! with
        {
            Kind = returnCase.Kind,
            Way = returnCase.Way,
            ReasonCode = line.FinalReasonCode,
            Fault = faults.GetValueOrDefault(line.FinalReasonCode),
        })).ToList();
        var regime = returnCase.Regime;
        bool ByLaw(int at) => regime != StatutoryRegime.None && (returnCase.Kind == ReturnKind.Withdrawal || verdicts[at].IsStatutory);
        return new CaseTerms(
            [.. now.Select((verdict, at) => ByLaw(at) ? Of(verdict, RestockingFee.None, (verdict.Deductions ?? policy.Refund.Deductions).ByLaw()) : Of(verdict, verdict.Fee, verdict.Deductions))],
            now.Max(verdict => verdict.ReturnFreightMinor),
            policy.Refund.ByLaw(regime, returnCase.Kind));
    }

    /// <summary>What a verdict sets for one line in place of the policy's terms; where the right was open, what the law leaves of it.</summary>
    public static LineTerms Of(Verdict verdict, ReturnPolicy policy) =>
        verdict.IsStatutory ? Of(verdict, RestockingFee.None, (verdict.Deductions ?? policy.Refund.Deductions).ByLaw()) : Of(verdict, verdict.Fee, verdict.Deductions);

    private static LineTerms Of(Verdict verdict, RestockingFee? fee, GradeDeductions? deductions) => new(deductions, fee, verdict.ReturnFreightPayer switch
    {
        FreightPayer.ByFault => null,
        FreightPayer.Merchant => false,
        FreightPayer.Customer => true,
        _ => throw new InvalidOperationException($"Unknown payer {verdict.ReturnFreightPayer}."),
    });
}
