using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Returns;

/// <summary>The four tables as graphs: nothing out of reach, nothing stuck, nothing said twice.</summary>
public sealed class FlowTableTests
{
    [Fact]
    public void A_case_can_reach_every_status_and_always_end() =>
        AssertSound(CaseFlow.Steps, CaseStatus.Requested, CaseStatus.Resolved, CaseStatus.Rejected, CaseStatus.Cancelled, CaseStatus.Expired);

    [Fact]
    public void A_parcel_can_reach_every_status_and_always_arrive() => AssertSound(ParcelFlow.Steps, ParcelStatus.None, ParcelStatus.Received);

    [Fact]
    public void Money_can_reach_every_status_and_always_settle() => AssertSound(MoneyFlow.Steps, MoneyStatus.Draft, MoneyStatus.Succeeded, MoneyStatus.Cancelled);

    [Fact]
    public void A_dispute_can_reach_every_status_and_always_be_decided() =>
        AssertSound(DisputeFlow.Steps, DisputeStatus.None, DisputeStatus.DecidedForMerchant, DisputeStatus.DecidedForCustomer);

    [Fact]
    public void What_is_sent_instead_can_reach_every_status_and_always_end() =>
        AssertSound(ReplacementFlow.Steps, ReplacementStatus.Reserved, ReplacementStatus.Completed, ReplacementStatus.Undone);

    [Fact]
    public void A_payment_link_can_reach_every_status_and_always_end() =>
        AssertSound(ChargeFlow.Steps, ChargeStatus.Queued, ChargeStatus.Paid, ChargeStatus.Expired, ChargeStatus.Failed);

    [Fact]
    public void The_check_finds_what_is_out_of_reach_stuck_or_said_twice()
    {
        FlowStep<ParcelStatus, ParcelAction>[] broken =
        [
            new(ParcelStatus.None, ParcelAction.IssueLabel, ParcelStatus.Labelled), new(ParcelStatus.None, ParcelAction.IssueLabel, ParcelStatus.HandedOver),
            new(ParcelStatus.Delivered, ParcelAction.Receive, ParcelStatus.Received),
        ];

        Assert.Equal(["InTransit", "Delivered", "Received", "Exception"], OutOfReach(broken, ParcelStatus.None).Select(status => status.ToString()));
        Assert.Equal([ParcelStatus.None, ParcelStatus.Labelled, ParcelStatus.HandedOver], Stuck(broken, ParcelStatus.Received).Take(3));
        Assert.Single(SaidTwice(broken));
    }

    [Fact]
    public void A_step_outside_the_table_is_refused_with_what_was_tried_and_where()
    {
        var next = CaseFlow.Next(CaseStatus.Resolved, CaseAction.Approve);

        Assert.Equal("case.step-not-allowed", next.Refusal?.Code);
        Assert.Equal([CaseAction.Approve, CaseStatus.Resolved], next.Refusal!.Facts);
    }

    [Fact]
    public void Money_is_never_sent_again_from_an_unknown_answer_but_by_retrying_the_same() => Assert.Equal(
        [MoneyAction.Succeed, MoneyAction.Accept, MoneyAction.Fail, MoneyAction.SendAgain, MoneyAction.Park],
        MoneyFlow.Steps.Where(step => step.From == MoneyStatus.Unknown).Select(step => step.Action));

    [Fact]
    public void What_may_still_go_out_holds_its_balance() => Assert.Equal(
        [MoneyStatus.AwaitingApproval, MoneyStatus.Queued, MoneyStatus.Sending, MoneyStatus.Pending, MoneyStatus.Unknown, MoneyStatus.Parked],
        Enum.GetValues<MoneyStatus>().Where(MoneyFlow.HoldsBalance));

    [Fact]
    public void The_diagram_starts_where_the_flow_starts_and_has_every_step()
    {
        var diagram = DisputeFlow.Steps.ToMermaid(DisputeStatus.None).Split('\n');

        Assert.Equal(["stateDiagram-v2", "    [*] --> None", "    None --> Opened: Open"], diagram[..3]);
        Assert.Equal(DisputeFlow.Steps.Count + 2, diagram.Length);
    }

    private static void AssertSound<TStatus, TAction>(IReadOnlyList<FlowStep<TStatus, TAction>> steps, TStatus start, params TStatus[] ends)
        where TStatus : struct, Enum
        where TAction : struct, Enum
    {
        Assert.Empty(OutOfReach(steps, start));
        Assert.Empty(Stuck(steps, ends));
        Assert.Empty(SaidTwice(steps));
        Assert.Empty(Enum.GetValues<TAction>().Except(steps.Select(step => step.Action)));
    }

    private static IEnumerable<TStatus> OutOfReach<TStatus, TAction>(IReadOnlyList<FlowStep<TStatus, TAction>> steps, TStatus start)
        where TStatus : struct, Enum
        where TAction : struct, Enum => Enum.GetValues<TStatus>().Except(Reach([start], status => steps.Where(step => step.From.Equals(status)).Select(step => step.To)));

    private static IEnumerable<TStatus> Stuck<TStatus, TAction>(IReadOnlyList<FlowStep<TStatus, TAction>> steps, params TStatus[] ends)
        where TStatus : struct, Enum
        where TAction : struct, Enum => Enum.GetValues<TStatus>().Except(Reach(ends, status => steps.Where(step => step.To.Equals(status)).Select(step => step.From)));

    private static IEnumerable<object> SaidTwice<TStatus, TAction>(IReadOnlyList<FlowStep<TStatus, TAction>> steps)
        where TStatus : struct, Enum
        where TAction : struct, Enum => steps.GroupBy(step => (step.From, step.Action)).Where(group => group.Count() > 1).Select(group => (object)group.Key);

    private static HashSet<TStatus> Reach<TStatus>(TStatus[] start, Func<TStatus, IEnumerable<TStatus>> next)
    {
        var seen = new HashSet<TStatus>(start);
        var waiting = new Queue<TStatus>(start);
        while (waiting.TryDequeue(out var status))
        {
            foreach (var found in next(status).Where(seen.Add))
            {
                waiting.Enqueue(found);
            }
        }

        return seen;
    }
}
