using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Components;

/// <summary>Knows numbers that mean exactly one thing (a return number, a waybill), so that the search box can open it at once.</summary>
public interface IDirectHit
{
    /// <summary>The address of the one thing <paramref name="text"/> names, or null.</summary>
    Task<string?> FindAsync(Actor actor, string text, CancellationToken cancellationToken);
}
