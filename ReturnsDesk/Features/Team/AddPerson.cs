using Microsoft.AspNetCore.Identity;
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
        store.WriteAsync<AddPerson>(actor, db => AddAsync(db, email, name, role, password), cancellationToken);

    private async Task<Result> AddAsync(ReturnsDb db, string email, string name, string role, string password)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return new Refusal("account.name-missing") { Field = "Name" };
        }

        if (Roles.All.FirstOrDefault(known => string.Equals(known, role, StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            return new Refusal("account.role-unknown", role, string.Join(", ", Roles.All)) { Field = "Role" };
        }

        return Said(await db.AddStaffAsync(services, email, name, known, password));
    }

    private static Result Said(IdentityResult result) => result.Succeeded ? Result.Done : Said(result.Errors.First().Code);

    private static Result Said(string identityCode) => identityCode switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => new Refusal("account.email-taken"),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => new Refusal("account.email-invalid"),
        _ when identityCode.StartsWith("Password", StringComparison.Ordinal) => new Refusal("account.password-too-weak"),
        _ => throw new InvalidOperationException($"Identity refused: {identityCode}."),
    };
}
