namespace ReturnsDesk.Domain.Eligibility;

/// <summary>Where a version of the policy stands on a day.</summary>
public enum PolicyStanding
{
    Draft,
    Proposed,

    /// <summary>Published, and its day is to come.</summary>
    Upcoming,
    InForce,

    /// <summary>Another holds for new orders; those placed in its days are judged by it for ever.</summary>
    Superseded,
    Withdrawn,
}

/// <summary>A version with its day, as far as the calendar is concerned.</summary>
public sealed record DatedPolicy(int Number, PolicyStatus Status, DateOnly ValidFromOn);

/// <summary>Which version holds on which day: the published one whose day came last, and of two with one day the later written.</summary>
public sealed class PolicyCalendar(IEnumerable<DatedPolicy> versions, DateOnly today)
{
    private readonly DatedPolicy[] _published = [.. versions.Where(version => version.Status == PolicyStatus.Published).OrderBy(version => version.ValidFromOn).ThenBy(version => version.Number)];

    public DatedPolicy? InForce => On(today);

    /// <summary>The version that orders placed on this day are judged by.</summary>
    public DatedPolicy? On(DateOnly day) => _published.LastOrDefault(version => version.ValidFromOn <= day);

    /// <summary>The next one whose day is to come.</summary>
    public DatedPolicy? Next => _published.FirstOrDefault(version => version.ValidFromOn > today);

    /// <summary>The published version that held before this one.</summary>
    public DatedPolicy? Before(DatedPolicy version) => _published.LastOrDefault(other => other.Number != version.Number && (other.ValidFromOn, other.Number).CompareTo((version.ValidFromOn, version.Number)) < 0);

    /// <summary>The last day of a published version; before its first where another took its place at once; null while nothing follows.</summary>
    public DateOnly? LastDayOf(DatedPolicy version) =>
        _published.FirstOrDefault(other => (other.ValidFromOn, other.Number).CompareTo((version.ValidFromOn, version.Number)) > 0)?.ValidFromOn.AddDays(-1);

    public PolicyStanding StandingOf(DatedPolicy version) => version.Status switch
    {
        PolicyStatus.Draft => PolicyStanding.Draft,
        PolicyStatus.Proposed => PolicyStanding.Proposed,
        PolicyStatus.Withdrawn => PolicyStanding.Withdrawn,
        PolicyStatus.Published => version.ValidFromOn > today ? PolicyStanding.Upcoming : InForce!.Number == version.Number ? PolicyStanding.InForce : PolicyStanding.Superseded,
        _ => throw new InvalidOperationException($"Unknown status {version.Status}."),
    };
}
