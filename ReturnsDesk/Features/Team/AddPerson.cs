using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Team;

/// <summary>
/// Gives a person a sign-in with one role. Refused: <c>account.name-missing</c>, <c>account.role-unknown</c>, <c>account.email-invalid</c>,
/// <c>account.email-taken</c>, <c>account.password-too-weak</c>.
/// </summary>
[Requires(Permissions.EditPeople)]
public sealed class AddPerson(DeskStore store, IServiceProvider services)
{
    public Task<Result> ExecuteAsync(Actor actor, string email, string name, string role, string password, CancellationToken cancellationToken = default) =>
        store.WriteAsync<AddPerson>(actor, async db =>
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                return new Refusal("account.name-missing") { Field = "Name" };
            }

            if (Roles.All.FirstOrDefault(known => string.Equals(known, role, StringComparison.OrdinalIgnoreCase)) is not { } known)
            {
                return new Refusal("account.role-unknown", role, string.Join(", ", Roles.All)) { Field = "Role" };
            }

            // Identity's own store on this context: the person and the role are one transaction, or neither.
            using var people = ActivatorUtilities.CreateInstance<UserManager<StaffUser>>(services, new UserStore<StaffUser, IdentityRole, ReturnsDb>(db));
            var address = email.Trim();
            var person = new StaffUser { UserName = address, Email = address, EmailConfirmed = true, DisplayName = name.Trim() };
            var created = await people.CreateAsync(person, password);
            return created.Succeeded ? Said(await people.AddToRoleAsync(person, known)) : Said(created);
        }, cancellationToken);

    private static Result Said(IdentityResult result) => result.Succeeded ? Result.Done : new Refusal(result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => "account.email-taken",
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => "account.email-invalid",
        var code when code.StartsWith("Password", StringComparison.Ordinal) => "account.password-too-weak",
        var code => throw new InvalidOperationException($"Identity refused: {code}."),
    });
}
