using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ReturnsDesk.Data.Auditing.Kinds;

/// <summary>A person was added, shut out, let in again, renamed, or has another password. Addresses and hashes stay out of the chain.</summary>
internal sealed class PersonKind : IAuditKind
{
    private const string Changed = "changed";

    public Type Entity => typeof(StaffUser);

    public Sighting? Look(EntityEntry entry)
    {
        var person = (StaffUser)entry.Entity;
        string Subject(ReturnsDb db) => $"person {person.Id}";
        if (entry.State != EntityState.Modified)
        {
            var facts = FactText.Of(("name", person.DisplayName), ("disabled", person.IsDisabled));
            return entry.State == EntityState.Added ? new Sighting(Subject, After: _ => facts) : new Sighting(Subject, facts);
        }

        var disabled = entry.Property(nameof(StaffUser.IsDisabled));
        var name = entry.Property(nameof(StaffUser.DisplayName));
        var before = FactText.Of(("name", Differs(name) ? name.OriginalValue : null), ("disabled", Differs(disabled) ? disabled.OriginalValue : null));
        var after = FactText.Of(
            ("name", Differs(name) ? name.CurrentValue : null),
            ("disabled", Differs(disabled) ? disabled.CurrentValue : null),
            ("email", Differs(entry.Property(nameof(StaffUser.Email))) ? Changed : null),
            ("password", Differs(entry.Property(nameof(StaffUser.PasswordHash))) ? Changed : null),
            ("secondFactor", Differs(entry.Property(nameof(StaffUser.TwoFactorEnabled))) ? person.TwoFactorEnabled : null));
        return after is null ? null : new Sighting(Subject, before, _ => after);
    }

    private static bool Differs(PropertyEntry property) => !Equals(property.OriginalValue, property.CurrentValue);
}

/// <summary>A person was given a role, or lost one.</summary>
internal sealed class PersonRoleKind : IAuditKind
{
    public Type Entity => typeof(IdentityUserRole<string>);

    public Sighting? Look(EntityEntry entry)
    {
        var link = (IdentityUserRole<string>)entry.Entity;
        var role = FactText.Of(("role", entry.Context.ChangeTracker.Entries<IdentityRole>().FirstOrDefault(row => row.Entity.Id == link.RoleId)?.Entity.Name ?? link.RoleId));
        string Subject(ReturnsDb db) => $"person {link.UserId}";
        return entry.State == EntityState.Deleted ? new Sighting(Subject, role) : new Sighting(Subject, After: _ => role);
    }
}
