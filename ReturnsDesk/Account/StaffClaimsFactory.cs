using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReturnsDesk.Components;
using ReturnsDesk.Data;

namespace ReturnsDesk.Account;

/// <summary>Adds the name that screens and the history show.</summary>
internal sealed class StaffClaimsFactory(UserManager<StaffUser> people, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffUser, IdentityRole>(people, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(StaffClaims.DisplayName, user.DisplayName.Length > 0 ? user.DisplayName : user.Email ?? ""));
        return identity;
    }
}
