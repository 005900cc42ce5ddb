using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Returns;

/// <summary>What a clock waits for.</summary>
public enum DeadlineNode
{
    Review,
    Answer,
    Ship,
    Receive,
    Inspect,
    Refund,
    Appeal,
}

/// <summary>Who set a clock.</summary>
public enum DeadlineSource
{
    Policy,
    Platform,
    Law,
}

/// <summary>What happens by itself when a clock runs out.</summary>
public enum LapseAction
{
    None,
    Escalate,
    Approve,
    Refund,
    Cancel,
    Expire,
}

/// <summary>A due time of a case: when, who set it, what happens by itself, and who moved it.</summary>
public sealed class Deadline
{
    private Deadline()
    {
    }

    public Deadline(DeadlineNode node, DateTime startedAt, DateTime dueAt, DeadlineSource source, LapseAction onLapse) =>
        (Node, StartedAt, DueAt, Source, OnLapse) = (node, startedAt, dueAt, source, onLapse);

    public long Id { get; private set; }
    public long ReturnCaseId { get; private set; }
    public DeadlineNode Node { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime DueAt { get; private set; }
    public DeadlineSource Source { get; private set; }
    public LapseAction OnLapse { get; private set; }
    public DateTime? ExtendedUntilAt { get; private set; }
    public string? ExtendedBy { get; private set; }

    /// <summary>When the awaited step came.</summary>
    public DateTime? MetAt { get; private set; }

    /// <summary>When the action of the clock that had run out at <see cref="EndsAt"/> was done.</summary>
    public DateTime? LapsedAt { get; private set; }

    /// <summary>Since when the clock stands still, because somebody else must act first.</summary>
    public DateTime? StoppedAt { get; private set; }

    /// <summary>Neither met nor run out: it runs, or stands still.</summary>
    public bool IsOpen => MetAt is null && LapsedAt is null;
    public bool IsStopped => IsOpen && StoppedAt is not null;
    public bool IsRunning => IsOpen && StoppedAt is null;
    public DateTime EndsAt => ExtendedUntilAt ?? DueAt;

    public void Meet(DateTime at) => MetAt = at;

    public void Lapse(DateTime at) => LapsedAt = at;

    /// <summary>Others are to act: it stands still. What the law sets never does.</summary>
    public void Stop(DateTime at) => StoppedAt = Source == DeadlineSource.Law ? null : StoppedAt ?? at;

    /// <summary>It goes on with the time that was left: the due time moves by as long as it stood still, an extension with it.</summary>
    public void GoOn(DateTime at)
    {
        if (StoppedAt is { } since)
        {
            (DueAt, ExtendedUntilAt, StoppedAt) = (DueAt + (at - since), ExtendedUntilAt + (at - since), null);
        }
    }

    /// <summary>The step of that moment was taken back: what it met is open again, what it stopped has never stood still.</summary>
    public void TakeBack(DateTime stepAt) => (MetAt, StoppedAt) = (MetAt == stepAt ? null : MetAt, StoppedAt == stepAt ? null : StoppedAt);

    /// <summary>Makes it due earlier where another bound is earlier; never later.</summary>
    public void EndBy(DateTime? at) => DueAt = at < DueAt ? at.Value : DueAt;

    public Result Extend(DateTime until, Actor by)
    {
        if (Source == DeadlineSource.Law)
        {
            return new Refusal("deadline.is-law", Node, EndsAt);
        }

        if (!IsRunning || until <= EndsAt)
        {
            return new Refusal("deadline.cannot-extend", Node, EndsAt);
        }

        (ExtendedUntilAt, ExtendedBy) = (until, by.Name);
        return Result.Done;
    }

    /// <summary>The platform names another due time, later or earlier. An extension is never before the due time, which queries rely on.</summary>
    public void MoveTo(DateTime until, Actor by)
    {
        (DueAt, ExtendedUntilAt) = until < DueAt ? (until, null) : (DueAt, (DateTime?)until);
        (Source, ExtendedBy) = (DeadlineSource.Platform, by.Name);
    }
}
