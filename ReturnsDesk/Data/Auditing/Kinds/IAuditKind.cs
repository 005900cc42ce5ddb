using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ReturnsDesk.Data.Auditing.Kinds;

/// <summary>One change, seen before its save. Subject and what may hold numbers of new rows are told after it.</summary>
internal sealed record Sighting(Func<ReturnsDb, string> Subject, string? Before = null, Func<ReturnsDb, string?>? After = null, string? Reason = null);

/// <summary>Knows of one kind of row which changes an auditor asks about.</summary>
internal interface IAuditKind
{
    Type Entity { get; }

    /// <summary>Null where the change is none of the auditor's business.</summary>
    Sighting? Look(EntityEntry entry);
}

/// <summary>The list. A new kind is one class and one line here.</summary>
internal static class AuditKinds
{
    public static IReadOnlyList<IAuditKind> All { get; } =
    [
        new RefundIntentKind(), new RefundKind(), new RefundApprovalKind(),
        new PersonKind(), new PersonRoleKind(),
        new DeedKind(), new ExtensionKind(), new OverrideKind(), new StatementKind(), new ImportKind(), new PolicyKind(),
        SettingKind.Merchant, SettingKind.Reason, SettingKind.ReturnAddress, SettingKind.Template, SettingKind.SignalThresholds,
    ];
}
