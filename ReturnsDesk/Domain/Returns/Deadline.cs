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

    /// <summary>When the clock ran out and its action was done.</summary>
    public DateTime? LapsedAt { get; private set; }
    public bool IsRunning => MetAt is null && LapsedAt is null;
    public DateTime EndsAt => ExtendedUntilAt ?? DueAt;

    public void Meet(DateTime at) => MetAt = at;

    public void Lapse(DateTime at) => LapsedAt = at;

    /// <summary>Makes it due earlier where another bound is earlier; never later.</summary>
    public void EndBy(DateTime? at) => DueAt = at < DueAt ? at.Value : DueAt;

    /// <summary>The step that had met it was taken back.</summary>
    public void Resume() => MetAt = null;

    public Result Extend(DateTime until, Actor by)
    {
        if (!IsRunning || until <= EndsAt)
        {
            return new Refusal("deadline.cannot-extend", Node, EndsAt);
        }

        (ExtendedUntilAt, ExtendedBy) = (until, by.Name);
        return Result.Done;
    }
}
