using Microsoft.AspNetCore.Identity;

namespace ReturnsDesk.Account;

/// <summary>Long passwords without classes, and a lock after five wrong tries.</summary>
internal static class StaffRules
{
    public static void Apply(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        identity.Password.RequiredLength = 12;
        identity.Password.RequiredUniqueChars = 4;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }
}
