using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace ReturnsDesk.Data;

/// <summary>Adds people through Identity, but inside the transaction that a use case has open: the person and the role, or neither.</summary>
public static class StaffCreation
{
    public static async Task<IdentityResult> AddStaffAsync(this ReturnsDb db, IServiceProvider services, string email, string name, string role, string password)
    {
        using var people = ActivatorUtilities.CreateInstance<UserManager<StaffUser>>(services, new UserStore<StaffUser, IdentityRole, ReturnsDb>(db));
        var address = email.Trim();
        var person = new StaffUser { UserName = address, Email = address, EmailConfirmed = true, DisplayName = name.Trim() };
        var created = await people.CreateAsync(person, password);
        return created.Succeeded ? await people.AddToRoleAsync(person, role) : created;
    }
}
