namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    /// <summary>Extends one clock together with those of other cases, for a reason they share. Refused: as <see cref="ExtendDeadline(Deed, DateTime)"/>, <c>deadline.moved-on</c>.</summary>
    public Result ExtendDeadline(Deed deed, Deadline clock, ExtensionTerm term, string reason)
    {
        if (!_deadlines.Contains(clock))
        {
            throw new ArgumentException($"The clock does not belong to {Number}.", nameof(clock));
        }

        return clock.IsRunning ? Extended(clock.Extend(term.Apply(clock.EndsAt), deed.By), deed, "deadline-extended-many", reason) : new Refusal("deadline.moved-on", Number);
    }

    /// <summary>The clock that <see cref="MoveDeadline"/> means: the open one of a step, or where none is named the one that runs now. One of the law only where there is no other.</summary>
    public Deadline? ClockToMove(DeadlineNode? node) => node is null
        ? RunningToMove()
        : _deadlines.Where(deadline => deadline.IsOpen && deadline.Node == node).OrderBy(deadline => deadline.Source == DeadlineSource.Law).FirstOrDefault();

    /// <summary>
    /// The platform set the due time of a step, or of what runs now. Refused: <c>deadline.in-past</c>, <c>deadline.is-law</c>, <c>deadline.node-not-open</c> (what the case waits
    /// for instead), <c>deadline.none-running</c>.
    /// </summary>
    public Result<Deadline> MoveDeadline(Deed deed, DeadlineNode? node, DateTime until)
    {
        if (until <= deed.At)
        {
            return new Refusal("deadline.in-past", until);
        }

        if (ClockToMove(node) is not { } clock)
        {
            return node is { } step ? new Refusal("deadline.node-not-open", Number, step, Status) : new Refusal("deadline.none-running", Number);
        }

        if (clock.Source == DeadlineSource.Law)
        {
            return new Refusal("deadline.is-law", clock.Node, clock.EndsAt);
        }

        clock.MoveTo(until, deed.By);
        Tell(deed, "deadline-moved", clock.Node.ToString());
        ReadClock();
        return clock;
    }

    /// <summary>What the law sets runs until its step is done, whatever happens on the way; a review waits for the customer's answer.</summary>
    private bool IsStillToMeet(Deadline clock)
    {
        var step = Status == CaseStatus.AwaitingCustomer ? DeadlineNode.Review : NodeOf(Status);
        return clock.Source == DeadlineSource.Law
            ? CaseFlow.IsOpen(Status) && clock.Node >= step
            : clock.Node == DeadlineNode.Review && step == DeadlineNode.Review;
    }

    /// <summary>A review that the customer interrupted goes on, or stays overdue: no new clock is started for it.</summary>
    private bool GoesOn(CaseStatus? before, DeadlineNode node) =>
        before == CaseStatus.AwaitingCustomer && node == DeadlineNode.Review && NewestClock(DeadlineNode.Review) is { MetAt: null };

    /// <summary>Stops what others are to act on, and lets go on what is ours again.</summary>
    private void StopOrGoOn(DateTime at)
    {
        foreach (var clock in _deadlines.Where(deadline => deadline.IsOpen))
        {
            if (IsElsewhere(clock.Node))
            {
                clock.Stop(at);
            }
            else
            {
                clock.GoOn(at);
            }
        }

        ReadClock();
    }

    /// <summary>Our own steps wait while the customer owes an answer, or while the platform decides in our stead; once it asks us for evidence, they are ours again.</summary>
    private bool IsElsewhere(DeadlineNode node) =>
        (node == DeadlineNode.Review && Status == CaseStatus.AwaitingCustomer)
        || (node is DeadlineNode.Review or DeadlineNode.Inspect or DeadlineNode.Refund && Dispute == DisputeStatus.Opened);

    /// <summary>The clock that a person may move; one of the law only where nothing else runs, and then it says so itself.</summary>
    private Deadline? RunningToMove() =>
        Next(deadline => deadline.IsRunning && deadline.Source != DeadlineSource.Law) ?? Next(deadline => deadline.IsRunning);
}
