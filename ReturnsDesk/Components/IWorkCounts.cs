using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Components;

/// <summary>How much waits at the places of the navigation. An area that has such figures registers one; only places the person sees are shown.</summary>
public interface IWorkCounts
{
    /// <summary>Count by address (<see cref="DeskUrls.Review"/> …); addresses without work may be left out.</summary>
    Task<IReadOnlyDictionary<string, int>> ReadAsync(Actor actor, CancellationToken cancellationToken);
}
