using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;

namespace ReturnsDesk.Account;

/// <summary>Fills an empty desk with the demo people. Called in Development only; where anybody exists it does nothing.</summary>
public sealed class CreateDemoPeople(ReturnsDb db, UserManager<StaffUser> people)
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
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
