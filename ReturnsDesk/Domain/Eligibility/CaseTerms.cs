using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>
/// The terms of money that a case's lines are refunded by, line by line: the rules asked once more with the reason that inspection found, all other facts as they
/// were when the return was asked for. A right that was open then stays: no fee.
/// </summary>
public sealed record CaseTerms(IReadOnlyList<LineTerms> Lines, long ReturnFreightMinor)
{
    public static CaseTerms Of(ReturnCase returnCase, ReturnPolicy policy, IReadOnlyDictionary<string, FaultSide> faults)
    {
        var verdicts = returnCase.Verdicts;
        if (verdicts.Count != returnCase.Lines.Count || verdicts.Any(verdict => verdict.Facts is null))
        {
            return new CaseTerms([.. returnCase.Lines.Select(_ => LineTerms.OfPolicy)], policy.ReturnFreightMinor);
        }

        var judge = new PolicyJudge(policy);
        var now = returnCase.Lines.Select((line, at) => judge.Line(verdicts[at].Facts! with
        {
            Kind = returnCase.Kind,
            Way = returnCase.Way,
            ReasonCode = line.FinalReasonCode,
            Fault = faults.GetValueOrDefault(line.FinalReasonCode),
        })).ToList();
        return new CaseTerms([.. now.Select((verdict, at) => Of(verdict, verdicts[at].IsStatutory))], now.Max(verdict => verdict.ReturnFreightMinor));
    }

    /// <summary>What a verdict sets for one line in place of the policy's terms.</summary>
    public static LineTerms Of(Verdict verdict, bool isStatutory) => new(verdict.Deductions, isStatutory ? RestockingFee.None : verdict.Fee, verdict.ReturnFreightPayer switch
    {
        FreightPayer.ByFault => null,
        FreightPayer.Merchant => false,
        FreightPayer.Customer => true,
        _ => throw new InvalidOperationException($"Unknown payer {verdict.ReturnFreightPayer}."),
    });
}
