using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Team.People;

/// <summary>
/// Gives another person exactly these roles, at once everywhere. Refused: <c>people.own-account</c>, <c>people.unknown</c>, <c>people.needs-role</c>,
/// <c>people.admin-alone</c>, <c>account.role-unknown</c>.
/// </summary>
[Requires(Permissions.EditPeople)]
public sealed class ChangeRoles(PersonChange change)
{
    private static readonly HashSet<string> OfMoney = [Roles.Finance, Roles.Manager, Roles.Agent];

    public Task<Result> ExecuteAsync(Actor actor, string personId, IReadOnlyList<string> roles, CancellationToken cancellationToken = default) =>
        change.RunAsync<ChangeRoles>(
            actor,
            personId,
            async (people, person) =>
            {
                if (Check(roles) is { } refusal)
                {
                    return refusal;
                }

                var held = await people.GetRolesAsync(person);
                PersonChange.Hold(await people.RemoveFromRolesAsync(person, held.Except(roles)));
                PersonChange.Hold(await people.AddToRolesAsync(person, roles.Except(held)));
                return Result.Done;
            },
            cancellationToken);

    private static Refusal? Check(IReadOnlyList<string> roles) =>
        roles.Count == 0 ? new Refusal("people.needs-role")
        : roles.FirstOrDefault(role => !Roles.All.Contains(role)) is { } unknown ? new Refusal("account.role-unknown", unknown, string.Join(", ", Roles.All))
        : roles.Contains(Roles.Admin) && roles.Any(OfMoney.Contains) ? new Refusal("people.admin-alone")
        : null;
}
