using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Returns;

/// <summary>How far an extension of many deadlines got.</summary>
public enum ExtensionState
{
    Running,
    Done,
    Cancelled,
}

/// <summary>What became of one case of it.</summary>
public enum ExtensionOutcome
{
    Waiting,
    Extended,
    Skipped,
}

/// <summary>Whose deadlines; what is null narrows nothing. <see cref="DueToAt"/> itself is not in.</summary>
public sealed record ExtensionScope(string? Channel, DeadlineNode? Node, string? Country, DateTime? DueFromAt, DateTime? DueToAt);

/// <summary>To when: a moment, or so many days more for each.</summary>
public sealed record ExtensionTerm(DateTime? UntilAt, int? Days)
{
    public DateTime Apply(DateTime endsAt) => UntilAt ?? endsAt.AddDays(Days ?? 0);

    /// <summary>Refused: <c>extension.term</c> (neither of both, or both), <c>extension.days</c> (how many at most), <c>deadline.in-past</c>.</summary>
    public Refusal? WhyNot(DateTime now) =>
        UntilAt is null == Days is null ? new Refusal("extension.term")
        : Days is < 1 or > DeadlineExtension.MostDays ? new Refusal("extension.days", DeadlineExtension.MostDays) { Field = nameof(Days) }
        : UntilAt <= now ? new Refusal("deadline.in-past", UntilAt.Value) { Field = nameof(UntilAt) }
        : null;
}

/// <summary>Deadlines of many cases, extended for one reason: worked off in chunks, and kept as a record with the result of each case.</summary>
public sealed class DeadlineExtension
{
    public const int MostReason = 500;
    public const int MostDays = 365;

    private DeadlineExtension()
    {
    }

    public DeadlineExtension(ExtensionScope scope, ExtensionTerm term, string reason, int total, Actor by, DateTime at)
    {
        (Channel, Node, Country, DueFromAt, DueToAt) = (scope.Channel, scope.Node, scope.Country, scope.DueFromAt, scope.DueToAt);
        (UntilAt, Days, Reason, Total) = (term.UntilAt, term.Days, reason, total);
        (StartedByKind, StartedById, StartedByName, StartedAt) = (by.Kind, by.Id, by.Name, at);
    }

    public long Id { get; private set; }
    public string? Channel { get; private set; }
    public DeadlineNode? Node { get; private set; }
    public string? Country { get; private set; }
    public DateTime? DueFromAt { get; private set; }
    public DateTime? DueToAt { get; private set; }
    public DateTime? UntilAt { get; private set; }
    public int? Days { get; private set; }
    public string Reason { get; private set; } = "";
    public ActorKind StartedByKind { get; private set; }
    public string StartedById { get; private set; } = "";
    public string StartedByName { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public ExtensionState State { get; private set; }

    /// <summary>Who stopped it, or the code of what did.</summary>
    public string? StoppedBy { get; private set; }
    public int Total { get; private set; }
    public int Extended { get; private set; }
    public int Skipped { get; private set; }
    public int Version { get; private set; }

    public Actor StartedBy => new(StartedByKind, StartedById, StartedByName);
    public ExtensionTerm Term => new(UntilAt, Days);

    public void Count(ExtensionOutcome outcome)
    {
        Extended += outcome == ExtensionOutcome.Extended ? 1 : 0;
        Skipped += outcome == ExtensionOutcome.Skipped ? 1 : 0;
    }

    public void End(DateTime at) => (State, EndedAt) = (ExtensionState.Done, at);

    /// <summary>What is done stays done. Refused: <c>extension.ended</c>.</summary>
    public Result Cancel(string by, DateTime at)
    {
        if (State != ExtensionState.Running)
        {
            return new Refusal("extension.ended", EndedAt ?? at);
        }

        (State, EndedAt, StoppedBy) = (ExtensionState.Cancelled, at, by);
        return Result.Done;
    }
}

/// <summary>One case of an extension.</summary>
public sealed class DeadlineExtensionRow
{
    private DeadlineExtensionRow()
    {
    }

    public DeadlineExtensionRow(long extensionId, long returnCaseId, long deadlineId) => (DeadlineExtensionId, ReturnCaseId, DeadlineId) = (extensionId, returnCaseId, deadlineId);

    public long Id { get; private set; }
    public long DeadlineExtensionId { get; private set; }
    public long ReturnCaseId { get; private set; }

    /// <summary>The clock that ran when the extension was started; it may be gone.</summary>
    public long DeadlineId { get; private set; }
    public ExtensionOutcome Outcome { get; private set; }

    /// <summary>Code of the refusal of a case that was skipped.</summary>
    public string? Code { get; private set; }
    public DateTime? WasDueAt { get; private set; }
    public DateTime? IsDueAt { get; private set; }

    public void Settle(Result result, DateTime? wasDueAt, DateTime? isDueAt)
    {
        (Outcome, Code) = (result.Refused ? ExtensionOutcome.Skipped : ExtensionOutcome.Extended, result.Refusal?.Code);
        (WasDueAt, IsDueAt) = (wasDueAt, isDueAt);
    }
}
