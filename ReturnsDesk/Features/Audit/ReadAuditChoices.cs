using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Audit;

/// <summary>What the chain can be filtered by: the actions that are in it, and the people.</summary>
public sealed record AuditChoices(IReadOnlyList<string> Actions, IReadOnlyList<AuditPerson> People);

public sealed record AuditPerson(string Id, string Name);

/// <summary>Reads the choices of the filters.</summary>
[Requires(Permissions.ReadAudit)]
public sealed class ReadAuditChoices(DeskStore store)
{
    private const int MostPeople = 500;
    private const int MostActions = 200;

    public Task<AuditChoices> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadAuditChoices, AuditChoices>(
            actor,
            async db => new AuditChoices(
                await db.AuditEntries.Select(entry => entry.Action).Distinct().OrderBy(action => action).Take(MostActions).ToListAsync(cancellationToken),
                await db.Users.OrderBy(user => user.DisplayName).ThenBy(user => user.Id).Take(MostPeople).Select(user => new AuditPerson(user.Id, user.DisplayName)).ToListAsync(cancellationToken)),
            cancellationToken);
}
