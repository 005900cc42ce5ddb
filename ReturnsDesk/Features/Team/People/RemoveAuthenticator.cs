using Microsoft.AspNetCore.Identity;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Team.People;

/// <summary>
/// Takes another person's authenticator away, who has lost telephone and recovery codes: they sign in by password and set it up anew. Until then they approve nothing large.
/// Refused: <c>people.own-account</c>, <c>people.unknown</c>.
/// </summary>
[Requires(Permissions.EditPeople)]
public sealed class RemoveAuthenticator(PersonChange change)
{
    public Task<Result> ExecuteAsync(Actor actor, string personId, CancellationToken cancellationToken = default) =>
        change.RunAsync<RemoveAuthenticator>(
            actor,
            personId,
            async (db, people, person) =>
            {
                await SecondFactors.RemoveAsync(db, person.Id, cancellationToken);
                PersonChange.Hold(await people.SetTwoFactorEnabledAsync(person, false));
                return Result.Done;
            },
            cancellationToken);
}
