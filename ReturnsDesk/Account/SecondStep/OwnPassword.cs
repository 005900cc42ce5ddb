using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Account.SecondStep;

/// <summary>Asks who is signed in for their password once more: an open page is no proof. Refuses with <c>desk.not-permitted</c>, <c>account.locked</c>, <c>account.password-wrong</c>.</summary>
public sealed class OwnPassword(UserManager<StaffUser> people, SignInManager<StaffUser> signIns)
{
    public async Task<Result<StaffUser>> CheckAsync(ClaimsPrincipal person, string? password)
    {
        if (await people.GetUserAsync(person) is not { IsDisabled: false } user)
        {
            return new Refusal("desk.not-permitted");
        }

        var result = await signIns.CheckPasswordSignInAsync(user, password ?? "", lockoutOnFailure: true);
        return result.Succeeded ? user : new Refusal(result.IsLockedOut ? "account.locked" : "account.password-wrong");
    }
}
