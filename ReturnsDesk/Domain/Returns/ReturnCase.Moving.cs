namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    private Result Move(Deed deed, CaseAction action, DateTime? dueAt = null)
    {
        var next = CaseFlow.Next(Status, action);
        if (next.Refused)
        {
            return next.Refusal!;
        }

        var refusal = KeepUnits(Status, next.Value);
        if (refusal is not null)
        {
            return refusal;
        }

        var before = Status;
        Status = next.Value;
        IsEscalated = IsEscalated && CaseFlow.IsOpen(Status);
        ResolvedAt = CaseFlow.IsOpen(Status) ? null : ResolvedAt ?? deed.At;
        LetGoOfReplacement(deed);
        if (Status != before && action != CaseAction.TakeBack)
        {
            StartClock(deed, before, dueAt);
        }

        return Result.Done;
    }

    /// <summary>A case that ends without goods gives its units back; one that comes back to life claims them all again, if they are still there.</summary>
    private Refusal? KeepUnits(CaseStatus from, CaseStatus to)
    {
        if (CaseFlow.FreesUnits(to) && !CaseFlow.FreesUnits(from))
        {
            _lines.ForEach(line => line.OrderLine.GiveBackClaim(line.Quantity));
        }
        else if (CaseFlow.FreesUnits(from) && !CaseFlow.FreesUnits(to))
        {
            return Claim(_lines.Select(line => (line.OrderLine, line.Quantity)));
        }

        return null;
    }

    private void StartClock(Deed deed, CaseStatus? before = null, DateTime? dueAt = null)
    {
        foreach (var open in _deadlines.Where(deadline => deadline.IsOpen && !IsStillToMeet(deadline)))
        {
            open.Meet(deed.At);
        }

        if (NodeOf(Status) is { } node && !GoesOn(before, node))
        {
            var clock = ClockFor(node, deed.Policy);
            _deadlines.Add(new Deadline(node, deed.At, dueAt ?? deed.At.AddHours(clock.Hours), DeadlineSource.Policy, clock.OnLapse));
        }

        StopOrGoOn(deed.At);
        StartLawClock(deed);
    }

    private static DeadlineNode? NodeOf(CaseStatus status) => status switch
    {
        CaseStatus.Requested => DeadlineNode.Review,
        CaseStatus.AwaitingCustomer => DeadlineNode.Answer,
        CaseStatus.Approved => DeadlineNode.Ship,
        CaseStatus.InTransit => DeadlineNode.Receive,
        CaseStatus.Received => DeadlineNode.Inspect,
        CaseStatus.Inspected => DeadlineNode.Refund,
        CaseStatus.Rejected => DeadlineNode.Appeal,
        CaseStatus.Resolved or CaseStatus.Cancelled or CaseStatus.Expired => null,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    /// <summary>
    /// Does what the clock that ran out says, and tells what was done: escalated where the step is not possible any more, or where an open discrepancy or
    /// dispute stops it. Refused where no clock has run out: <c>deadline.none-due</c>.
    /// </summary>
    public Result<LapseAction> LapseDue(Deed deed)
    {
        var due = _deadlines.Where(deadline => deadline.IsRunning && deadline.EndsAt <= deed.At).MinBy(deadline => deadline.EndsAt);
        if (due is null)
        {
            return new Refusal("deadline.none-due", Number);
        }

        due.Lapse(deed.At);
        var planned = LapseOf(due);
        var result = planned switch
        {
            LapseAction.Approve => Approve(deed),
            LapseAction.Cancel => Cancel(deed),
            LapseAction.Expire => Expire(deed),
            LapseAction.Refund => WaiveGoods(deed, due.Node.ToString()),
            LapseAction.Escalate or LapseAction.None => Result.Done,
            _ => throw new ArgumentOutOfRangeException(nameof(deed), planned, "Unknown action."),
        };
        var done = result.Refused ? LapseAction.Escalate : planned;
        if (done == LapseAction.Escalate && !IsEscalated)
        {
            Escalate(deed, null);
        }

        ReadClock();
        return done;
    }

    /// <summary>What a clock will do as things stand.</summary>
    private LapseAction LapseOf(Deadline deadline)
    {
        var stopped = (IsException && deadline.OnLapse == LapseAction.Approve) || HasOpenDiscrepancy || Dispute is DisputeStatus.Opened or DisputeStatus.EvidenceDue;
        return stopped && deadline.OnLapse != LapseAction.None ? LapseAction.Escalate : deadline.OnLapse;
    }

    public Result ExtendDeadline(Deed deed, DateTime until)
    {
        var running = RunningToMove();
        return running is null ? new Refusal("deadline.none-running", Number) : Extended(running.Extend(until, deed.By), deed, "deadline-extended", running.Node.ToString());
    }

    private Result Extended(Result result, Deed deed, string code, string text)
    {
        if (!result.Refused)
        {
            Tell(deed, code, text);
            ReadClock();
        }

        return result;
    }

    /// <summary>
    /// An open case whose clock ran out without moving it stays due since then, so that it leads the queue. Where its clocks stand still, it is told when the next of them would
    /// end, and nothing happens by itself.
    /// </summary>
    private void ReadClock()
    {
        var next = Overdue ?? Next(deadline => deadline.IsRunning) ?? Next(deadline => deadline.IsStopped);
        NextDueAt = next?.EndsAt;
        NextLapse = next is { IsRunning: true } ? LapseOf(next) : LapseAction.None;
        NextSource = next?.Source;
        NextStoppedAt = next is { IsStopped: true } ? next.StoppedAt : null;
    }

    /// <summary>The clock of the present step that ran out, where no other of ours runs for it.</summary>
    private Deadline? Overdue =>
        !CaseFlow.IsOpen(Status) || _deadlines.Any(deadline => deadline.IsOpen && deadline.Source != DeadlineSource.Law && deadline.Node == NodeOf(Status)) ? null
        : _deadlines.Where(deadline => deadline.LapsedAt is not null && deadline.Node == NodeOf(Status)).MaxBy(deadline => deadline.StartedAt);

    private Deadline? Next(Func<Deadline, bool> which) => _deadlines.Where(which).MinBy(deadline => deadline.EndsAt);
}
