using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Reconciliation;

/// <summary>How far a comparison got. Only one that is <see cref="Done"/> concluded anything.</summary>
public enum ReconciliationState
{
    Running,
    Done,
    Cancelled,

    /// <summary>The list did not arrive whole, or could not be read.</summary>
    Failed,
}

/// <summary>One comparison of a gateway's list with ours: kept for ever, as a record of what was checked and by whom.</summary>
public sealed class ReconciliationRun
{
    public const int MostName = 260;
    public const int MostProblem = 1000;

    private ReconciliationRun()
    {
    }

    /// <param name="fileName">The statement's; null where the gateway itself is asked.</param>
    public ReconciliationRun(string gateway, DateTime from, DateTime to, string? fileName, Actor by, DateTime at)
    {
        (Gateway, FromAt, ToAt, StartedAt, StartedById, StartedByName) = (gateway, from, to, at, by.Id, by.Name);
        FileName = fileName?.Length > MostName ? fileName[^MostName..] : fileName;
    }

    public long Id { get; private set; }
    public string Gateway { get; private set; } = "";
    public DateTime FromAt { get; private set; }
    public DateTime ToAt { get; private set; }
    public string? FileName { get; private set; }
    public DateTime StartedAt { get; private set; }
    public string StartedById { get; private set; } = "";
    public string StartedByName { get; private set; } = "";
    public DateTime? EndedAt { get; private set; }
    public ReconciliationState State { get; private set; }
    public int TheirRows { get; private set; }
    public int OurRows { get; private set; }
    public int Matched { get; private set; }
    public int Undecided { get; private set; }

    /// <summary>Differences that this comparison saw, the closed ones among them.</summary>
    public int Differences { get; private set; }
    public string? Problem { get; private set; }
    public bool IsFromFile => FileName is not null;

    public void Complete(ListComparison comparison, DateTime from, DateTime to, DateTime at)
    {
        (State, EndedAt, FromAt, ToAt) = (ReconciliationState.Done, at, from, to);
        (TheirRows, OurRows, Matched, Undecided, Differences) =
            (comparison.TheirRows, comparison.OurRows, comparison.Matched, comparison.Undecided, comparison.Found.Count);
    }

    public void Cancel(DateTime at) => (State, EndedAt) = (ReconciliationState.Cancelled, at);

    public void Fail(string problem, DateTime at) =>
        (State, EndedAt, Problem) = (ReconciliationState.Failed, at, problem.Length > MostProblem ? problem[..MostProblem] : problem);
}
