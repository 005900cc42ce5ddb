using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Team.People;

/// <summary>Shuts another person out at once, or lets them in again; the history keeps the name. Refused: <c>people.own-account</c>, <c>people.unknown</c>.</summary>
[Requires(Permissions.EditPeople)]
public sealed class SetPersonDisabled(PersonChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, string personId, bool isDisabled, CancellationToken cancellationToken = default) =>
        change.RunAsync<SetPersonDisabled>(
            actor,
            personId,
            async (people, person) =>
            {
                person.IsDisabled = isDisabled;
                PersonChange.Hold(await people.UpdateAsync(person));
                return Result.Done;
            },
            cancellationToken);
}
