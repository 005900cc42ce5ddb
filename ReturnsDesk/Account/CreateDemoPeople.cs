using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account;

/// <summary>Fills an empty desk with the demo people. Called in Development only; where anybody exists it does nothing.</summary>
public sealed class CreateDemoPeople(ReturnsDb db, AuditTrail audit, UserManager<StaffUser> people, TimeProvider clock)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken = default)
    {
        if (!await db.Users.AnyAsync(cancellationToken))
        {
            await audit.RunAsync(db, Actor.Automatic, "demo-people.create", () => AddAsync(cancellationToken), cancellationToken: cancellationToken);
        }
    }

    private async Task<Result> AddAsync(CancellationToken cancellationToken)
    {
        foreach (var person in DemoPerson.All)
        {
            await people.AddAsync(person.Name, person.Email, DemoPerson.Password, person.Role);
            await AddAuthenticatorAsync(db, person, clock.GetUtcNow().UtcDateTime, cancellationToken);
        }

        return Result.Done;
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
