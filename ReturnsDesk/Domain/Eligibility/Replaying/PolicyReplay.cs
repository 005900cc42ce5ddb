using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Eligibility.Replaying;

/// <summary>How far a replay got.</summary>
public enum ReplayStatus
{
    Running,
    Done,
    Cancelled,

    /// <summary>The program that ran it is gone.</summary>
    CutOff,

    /// <summary>Something went wrong; the log of the program says what.</summary>
    Failed,
}

/// <summary>One replay of a version over the requests of some months, from its start to whatever end it took.</summary>
public sealed class PolicyReplay
{
    public const int MostMonths = 36;

    private PolicyReplay()
    {
    }

    private PolicyReplay(PolicyVersion version, int months, DateTime since, Actor by, DateTime at)
    {
        (VersionNumber, VersionEditedAt, Months, SinceAt) = (version.Number, version.EditedAt, months, since);
        (StartedAt, StartedById, StartedBy, HeartbeatAt) = (at, by.Id, by.Name, at);
    }

    /// <summary>Whoever has not been heard of for so long is gone.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(2);

    public long Id { get; private set; }
    public int VersionNumber { get; private set; }

    /// <summary>Which state of a draft was replayed.</summary>
    public DateTime VersionEditedAt { get; private set; }
    public int Months { get; private set; }

    /// <summary>The first moment of the first request.</summary>
    public DateTime SinceAt { get; private set; }
    public ReplayStatus Status { get; private set; }
    public DateTime StartedAt { get; private set; }
    public string StartedById { get; private set; } = "";
    public string StartedBy { get; private set; } = "";

    /// <summary>Requests replayed, of all.</summary>
    public int Done { get; private set; }
    public int Total { get; private set; }
    public DateTime HeartbeatAt { get; private set; }
    public DateTime? CancelAskedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public ReplayResult? Result { get; private set; }
    public int Version { get; private set; }

    /// <summary>Refused: <c>replay.months</c> (fewest, most).</summary>
    public static Result<PolicyReplay> Begin(PolicyVersion version, int months, DateTime since, Actor by, DateTime at) =>
        months is < 1 or > MostMonths ? new Refusal("replay.months", 1, MostMonths) { Field = nameof(Months) } : new PolicyReplay(version, months, since, by, at);

    /// <summary>What it is now: who has not been heard of within the lease is gone.</summary>
    public ReplayStatus StatusAt(DateTime now) => Status == ReplayStatus.Running && now - HeartbeatAt > Lease ? ReplayStatus.CutOff : Status;

    /// <summary>A sign of life. Refused where it ended elsewhere meanwhile: <c>replay.not-running</c> (number).</summary>
    public Result Beat(int done, int total, DateTime at)
    {
        if (Status != ReplayStatus.Running)
        {
            return new Refusal("replay.not-running", Id);
        }

        (Done, Total, HeartbeatAt) = (done, total, at);
        return Domain.Result.Done;
    }

    /// <summary>It stops at its next sign of life; where there is none any more, at once. Refused: <c>replay.not-running</c> (number).</summary>
    public Result AskToCancel(DateTime at)
    {
        if (Status != ReplayStatus.Running)
        {
            return new Refusal("replay.not-running", Id);
        }

        if (StatusAt(at) == ReplayStatus.CutOff)
        {
            return End(ReplayStatus.CutOff, at);
        }

        CancelAskedAt ??= at;
        return Domain.Result.Done;
    }

    public Result Finish(ReplayResult result, DateTime at)
    {
        if (Status == ReplayStatus.Running)
        {
            (Result, Done, Total) = (result, result.Requests, result.Requests);
        }

        return End(ReplayStatus.Done, at);
    }

    /// <summary>Refused: <c>replay.not-running</c> (number).</summary>
    public Result End(ReplayStatus status, DateTime at)
    {
        if (Status != ReplayStatus.Running)
        {
            return new Refusal("replay.not-running", Id);
        }

        (Status, EndedAt) = (status, at);
        return Domain.Result.Done;
    }
}
