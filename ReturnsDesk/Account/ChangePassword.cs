using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ReturnsDesk.Data;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account;

/// <summary>Changes one's own password; every other session ends. Refuses with <c>account.password-wrong</c> or <c>account.password-too-weak</c>.</summary>
public sealed class ChangePassword(ReturnsDb db, AuditTrail audit, UserManager<StaffUser> people, SignInManager<StaffUser> signIns)
{
    public async Task<Result> ExecuteAsync(ClaimsPrincipal person, string? current, string? next)
    {
        if (await people.GetUserAsync(person) is not { IsDisabled: false } user)
        {
            return new Refusal("desk.not-permitted");
        }

        var result = await audit.RunAsync(
            db, Actor.Staff(user.Id, user.DisplayName), "password.change", async () => (await people.ChangePasswordAsync(user, current ?? "", next ?? "")).ToResult());
        if (!result.Refused)
        {
            await signIns.RefreshSignInAsync(user);
        }

        return result;
    }
}
