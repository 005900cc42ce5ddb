using ReturnsDesk.Domain.Eligibility;

namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    /// <summary>What the policy decided without a person when the return was asked for; <see cref="AutomaticAction.None"/> where a person decided.</summary>
    public AutomaticAction Automatic { get; private set; }

    /// <summary>Does what the verdicts grant, and tells it. The deed is the desk's own, not that of whoever asked for the return.</summary>
    public Result FollowPolicy(Deed deed, string whyRejected)
    {
        var action = CaseVerdict.ActionOf(Verdicts, StakeMinor);
        var result = action switch
        {
            AutomaticAction.None => Result.Done,
            AutomaticAction.Approve or AutomaticAction.InstantRefund => Approve(deed),
            AutomaticAction.KeepItem => Approve(deed) is { Refusal: { } refusal } ? refusal : Kind.GoodsComeBack() ? WaiveGoods(deed, WhyGranted(deed.Policy)) : Result.Done,
            AutomaticAction.Reject => Reject(deed, whyRejected),
            _ => throw new InvalidOperationException($"Unknown action {action}."),
        };
        Automatic = result.Refused ? AutomaticAction.None : action;
        return result;
    }

    /// <summary>A trusted customer's money goes as soon as the carrier has the goods.</summary>
    private void PayOnHandOver(Deed deed)
    {
        if (Automatic == AutomaticAction.InstantRefund && Status == CaseStatus.InTransit && !HasOpenDiscrepancy)
        {
            _ = WaiveGoods(deed, WhyGranted(deed.Policy));
        }
    }

    /// <summary>The merchant's words for the rule that granted it, else its name.</summary>
    private string WhyGranted(ReturnPolicy policy)
    {
        var id = Verdicts.SelectMany(verdict => verdict.Trace).FirstOrDefault(answer => answer.Code == "grant")?.RuleId ?? Automatic.ToString();
        return policy.Rules.FirstOrDefault(rule => rule.Id == id) is { Note.Length: > 0 } rule ? rule.Note : id;
    }

    /// <summary>The clock of a step: the shortest that a rule sets for one of the lines, else the policy's.</summary>
    private ClockTerm ClockFor(DeadlineNode node, ReturnPolicy policy) =>
        Verdicts.SelectMany(verdict => verdict.Clocks ?? []).Where(clock => clock.Node == node).MinBy(clock => clock.Hours) ?? policy.ClockFor(node);
}
