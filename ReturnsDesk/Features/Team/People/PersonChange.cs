using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Team.People;

/// <summary>
/// The shape every change of a person has: never oneself, and the person's sessions end, because what they may do has changed.
/// Refused: <c>people.own-account</c>, <c>people.unknown</c>, and whatever the change refuses.
/// </summary>
public sealed class PersonChange(DeskStore store, IServiceProvider services)
{
    public Task<Result> RunAsync<TUseCase>(Actor actor, string personId, Func<UserManager<StaffUser>, StaffUser, Task<Result>> change, CancellationToken cancellationToken) =>
        RunAsync<TUseCase>(actor, personId, (_, people, person) => change(people, person), cancellationToken);

    public Task<Result> RunAsync<TUseCase>(Actor actor, string personId, Func<ReturnsDb, UserManager<StaffUser>, StaffUser, Task<Result>> change, CancellationToken cancellationToken) =>
        store.WriteAsync<TUseCase>(actor, async db =>
        {
            if (actor.IsPerson && actor.Id == personId)
            {
                return new Refusal("people.own-account");
            }

            // Identity's own store on this context: everything is one transaction, or nothing.
            using var people = ActivatorUtilities.CreateInstance<UserManager<StaffUser>>(services, new UserStore<StaffUser, IdentityRole, ReturnsDb>(db));
            if (await people.FindByIdAsync(personId) is not { } person)
            {
                return new Refusal("people.unknown");
            }

            var result = await change(db, people, person);
            if (!result.Refused)
            {
                Hold(await people.UpdateSecurityStampAsync(person));
            }

            return result;
        }, cancellationToken);

    /// <summary>What Identity may refuse here is a fault of ours.</summary>
    /// <exception cref="InvalidOperationException">Identity refused.</exception>
    internal static void Hold(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"Identity refused: {result.Errors.First().Code}.");
        }
    }
}
