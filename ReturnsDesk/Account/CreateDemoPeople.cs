using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;

namespace ReturnsDesk.Account;

/// <summary>Fills an empty desk with the demo people. Called in Development only; where anybody exists it does nothing.</summary>
public sealed class CreateDemoPeople(ReturnsDb db, UserManager<StaffUser> people, TimeProvider clock)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken = default)
    {
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var person in DemoPerson.All)
        {
            await people.AddAsync(person.Name, person.Email, DemoPerson.Password, person.Role);
            await AddAuthenticatorAsync(db, person, clock.GetUtcNow().UtcDateTime, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Call inside the transaction that adds the person.</summary>
    public static async Task AddAuthenticatorAsync(ReturnsDb db, DemoPerson person, DateTime at, CancellationToken cancellationToken)
    {
        if (person.AuthenticatorKey is { } key)
        {
            var id = await db.Users.Where(user => user.Email == person.Email).Select(user => user.Id).SingleAsync(cancellationToken);
            SecondFactors.Add(db, id, key, at);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
