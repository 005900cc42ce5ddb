using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account;

/// <summary>
/// Creates the administrator of an empty desk, once. Refuses with <c>account.already-set-up</c>, <c>account.wrong-set-up-code</c>,
/// <c>account.name-missing</c>, <c>account.email-invalid</c>, <c>account.email-taken</c> or <c>account.password-too-weak</c>.
/// </summary>
public sealed class CreateFirstAdmin(ReturnsDb db, WriterTurns turns, UserManager<StaffUser> people, FirstStart firstStart)
{
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

        using var turn = await turns.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return new Refusal("account.already-set-up");
        }

        var result = await people.AddAsync(name, email, password, Roles.Admin);
        if (!result.Refused)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return result;
    }
}
