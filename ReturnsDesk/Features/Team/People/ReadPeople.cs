using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Team.People;

/// <summary>A person of the staff with the roles held.</summary>
public sealed record PersonRow(string Id, string Name, string Email, bool IsDisabled, IReadOnlyList<string> Roles)
{
    public bool HasAuthenticator { get; init; }
}

/// <summary>Reads the staff by name.</summary>
[Requires(Permissions.ReadPeople)]
public sealed class ReadPeople(DeskStore store)
{
    private const int MostRows = 500;

    public Task<IReadOnlyList<PersonRow>> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadPeople, IReadOnlyList<PersonRow>>(actor, db => PeopleAsync(db, cancellationToken), cancellationToken);

    private static async Task<IReadOnlyList<PersonRow>> PeopleAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var people = await db.Users
            .OrderBy(user => user.IsDisabled).ThenBy(user => user.DisplayName).ThenBy(user => user.Id).Take(MostRows)
            .Select(user => new { user.Id, user.DisplayName, user.Email, user.IsDisabled })
            .ToListAsync(cancellationToken);
        var ids = people.ConvertAll(person => person.Id);
        var links = await (from link in db.UserRoles
                           join role in db.Roles on link.RoleId equals role.Id
                           where ids.Contains(link.UserId)
                           select new { link.UserId, role.Name }).ToListAsync(cancellationToken);
        var held = links.ToLookup(link => link.UserId, link => link.Name!);
        var proven = await db.SecondFactors.Where(factor => ids.Contains(factor.PersonId) && factor.SetUpAt != null).Select(factor => factor.PersonId).ToListAsync(cancellationToken);
        return [.. people.Select(person => new PersonRow(person.Id, person.DisplayName, person.Email ?? "", person.IsDisabled, [.. Roles.All.Where(held[person.Id].Contains)]) { HasAuthenticator = proven.Contains(person.Id) })];
    }
}
