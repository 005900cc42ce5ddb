namespace ReturnsDesk.Features.Policies;

/// <summary>The parts in which a version is shown.</summary>
public enum VersionTab
{
    Rules,
    Difference,
    Replay,
}
