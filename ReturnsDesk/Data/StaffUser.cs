using Microsoft.AspNetCore.Identity;

namespace ReturnsDesk.Data;

/// <summary>A person of the merchant's staff. The e-mail address is the sign-in name.</summary>
public sealed class StaffUser : IdentityUser
{
    public string DisplayName { get; set; } = "";

    /// <summary>Signed-out everywhere and refused at the next action; the history keeps the name.</summary>
    public bool IsDisabled { get; set; }
}
