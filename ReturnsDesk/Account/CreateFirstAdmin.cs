using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account;

/// <summary>
/// Creates the administrator of an empty desk, once. Refuses with <c>account.already-set-up</c>, <c>account.wrong-set-up-code</c>,
/// <c>account.name-missing</c>, <c>account.email-invalid</c>, <c>account.email-taken</c> or <c>account.password-too-weak</c>.
/// </summary>
public sealed class CreateFirstAdmin(ReturnsDb db, AuditTrail audit, UserManager<StaffUser> people, FirstStart firstStart)
{
    private static readonly Actor CodeHolder = new(ActorKind.Automatic, "", "set-up page");

    public async Task<Result> ExecuteAsync(string? code, string? name, string? email, string? password, CancellationToken cancellationToken = default)
    {
        if (!firstStart.Matches(code))
        {
            return new Refusal("account.wrong-set-up-code");
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            return new Refusal("account.name-missing");
        }

        return await audit.RunAsync(db, CodeHolder, "first-admin.create", () => CreateAsync(name, email, password, cancellationToken), IsolationLevel.Serializable, cancellationToken);
    }

    private async Task<Result> CreateAsync(string name, string? email, string? password, CancellationToken cancellationToken) =>
        await db.Users.AnyAsync(cancellationToken) ? new Refusal("account.already-set-up") : await people.AddAsync(name, email, password, Roles.Admin);
}
