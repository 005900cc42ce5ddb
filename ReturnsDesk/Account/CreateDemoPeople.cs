using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account;

/// <summary>Fills an empty desk with the demo people. Called in Development only; where anybody exists it does nothing.</summary>
public sealed class CreateDemoPeople(ReturnsDb db, AuditTrail audit, UserManager<StaffUser> people)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken = default)
    {
        if (!await db.Users.AnyAsync(cancellationToken))
        {
            await audit.RunAsync(db, Actor.Automatic, "demo-people.create", AddAsync, cancellationToken: cancellationToken);
        }
    }

    private async Task<Result> AddAsync()
    {
        foreach (var person in DemoPerson.All)
        {
            await people.AddAsync(person.Name, person.Email, DemoPerson.Password, person.Role);
        }

        return Result.Done;
    }
}
