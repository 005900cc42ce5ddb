using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility;

public sealed partial class PolicyJudge
{
    /// <summary>What follows from the answer: money, freight, and what is done by itself.</summary>
    private Verdict Terms(JudgedFacts facts, List<RuleAnswer> trace, Verdict verdict, VerdictAnswer merchant)
    {
        var freeOfFees = verdict.IsStatutory || facts.Kind == ReturnKind.Withdrawal;
        var fee = _rules.Of(PolicyTopic.Fee, facts)?.Fee;
        var (action, upTo) = Action(facts, trace, verdict, merchant);
        return verdict with
        {
            Deductions = _rules.Of(PolicyTopic.Deductions, facts)?.Deductions,
            Fee = freeOfFees ? RestockingFee.None : fee,
            Clocks = Clocks(facts),
            ReturnFreightPayer = _rules.Of(PolicyTopic.FreightPayer, facts)?.ReturnFreightPayer ?? FreightPayer.ByFault,
            ReturnFreightMinor = Math.Max(0, _rules.Of(PolicyTopic.ReturnFreight, facts)?.ReturnFreightMinor ?? _policy.ReturnFreightMinor),
            Action = action,
            ActionUpToMinor = upTo,
        };
    }

    /// <summary>Node by node: a rule need not name them all.</summary>
    private List<ClockTerm>? Clocks(JudgedFacts facts)
    {
        List<ClockTerm>? clocks = null;
        foreach (var rule in _rules.All(PolicyTopic.Clocks, facts))
        {
            clocks ??= [];
            clocks.AddRange(rule.Clocks!.Where(clock => !clocks.Exists(known => known.Node == clock.Node)));
        }

        return clocks;
    }

    private (AutomaticAction Action, long? UpTo) Action(JudgedFacts facts, List<RuleAnswer> trace, Verdict verdict, VerdictAnswer merchant)
    {
        if (verdict.Answer == VerdictAnswer.Eligible)
        {
            return merchant == VerdictAnswer.Eligible ? Grant(facts, trace) : (AutomaticAction.None, null);
        }

        if (verdict.IsStatutory || facts.Kind == ReturnKind.Withdrawal || facts.Fault is FaultSide.Merchant or FaultSide.Carrier
            || _rules.Of(PolicyTopic.RejectsUnfit, facts) is not { RejectsUnfit: true } rule || IsHeldUpByEvidence(trace))
        {
            return (AutomaticAction.None, null);
        }

        trace.Add(Say("rejects-unfit", verdict.Answer, rule));
        return (AutomaticAction.Reject, null);
    }

    /// <summary>Money is only promised where it can be compared: another currency than the policy's is left to a person.</summary>
    private (AutomaticAction Action, long? UpTo) Grant(JudgedFacts facts, List<RuleAnswer> trace)
    {
        if (_rules.Of(PolicyTopic.Grant, facts) is not { Grant: { } grant } rule || grant.Action is AutomaticAction.None or AutomaticAction.Reject)
        {
            return (AutomaticAction.None, null);
        }

        var fits = grant.UpToMinor is not { } bound || (facts.WorthMinor <= bound && string.Equals(facts.Currency, _policy.Currency, StringComparison.Ordinal));
        var what = Word(grant.Action);
        trace.Add(fits
            ? Say("grant", VerdictAnswer.Eligible, rule, what)
            : Say("grant-above-bound", VerdictAnswer.Eligible, rule, what, Told(facts.WorthMinor, facts.Currency), Told(grant.UpToMinor!.Value, _policy.Currency)));
        return fits ? (grant.Action, grant.UpToMinor) : (AutomaticAction.None, null);
    }

    /// <summary>A currency that nobody knows has no digits to tell an amount by: then in minor units.</summary>
    private static string Told(long minor, string currency) => Domain.Currency.Normalise(currency) is { } known ? new Money(minor, known).ToString() : $"{Plain(minor)} {currency}";

    private static bool IsHeldUpByEvidence(List<RuleAnswer> trace) => trace.Exists(answer => answer.Code == "evidence-missing");
}
