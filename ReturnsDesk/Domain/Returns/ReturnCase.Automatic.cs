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
            AutomaticAction.KeepItem => Approve(deed) is { Refusal: { } refusal } ? refusal : Kind.GoodsComeBack() ? WaiveGoods(deed, deed.Policy.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)) : Result.Done,
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
            _ = WaiveGoods(deed, "instant-refund");
        }
    }

    /// <summary>The clock of a step: the shortest that a rule sets for one of the lines, else the policy's.</summary>
    private ClockTerm ClockFor(DeadlineNode node, ReturnPolicy policy) =>
        Verdicts.SelectMany(verdict => verdict.Clocks ?? []).Where(clock => clock.Node == node).MinBy(clock => clock.Hours) ?? policy.ClockFor(node);
}
