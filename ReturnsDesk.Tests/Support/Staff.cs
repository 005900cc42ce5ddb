using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Support;

/// <summary>People of the desk as real Identity rows.</summary>
public static class Staff
{
    public const string Password = "Correct-horse-7";
    private static readonly string PasswordHash = new PasswordHasher<StaffUser>().HashPassword(new StaffUser(), Password);

    /// <summary>The sign-in name of the person who <see cref="AddStaffAsync"/> makes for these roles.</summary>
    public static string EmailOf(params string[] roles) => $"{string.Join('-', roles.DefaultIfEmpty("nobody"))}@desk.test".ToLowerInvariant();

    /// <summary>Adds one person with these roles (none: a person who may do nothing).</summary>
    public static Task<Actor> AddStaffAsync(this TestDb database, params string[] roles) => database.AddPersonAsync(EmailOf(roles), roles);

    /// <summary>The same, by an e-mail address of the test's own: a second person with the same roles.</summary>
    public static async Task<Actor> AddPersonAsync(this TestDb database, string email, params string[] roles)
    {
        var person = new StaffUser
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = email,
            PasswordHash = PasswordHash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };

        await using var db = database.Open();
        db.Users.Add(person);
        foreach (var role in roles)
        {
            db.UserRoles.Add(new IdentityUserRole<string> { UserId = person.Id, RoleId = await RoleIdAsync(db, role) });
        }

        await db.SaveChangesAsync();
        return Actor.Staff(person.Id, person.DisplayName);
    }

    private static async Task<string> RoleIdAsync(ReturnsDb db, string name)
    {
        var role = await db.Roles.SingleOrDefaultAsync(role => role.Name == name);
        return role?.Id ?? db.Roles.Add(new IdentityRole(name) { NormalizedName = name.ToUpperInvariant() }).Entity.Id;
    }
}
