using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Data.Auditing.Kinds;

/// <summary>Every state that a movement of money is stored in, one entry each.</summary>
internal sealed class RefundIntentKind : IAuditKind
{
    public Type Entity => typeof(RefundIntent);

    public Sighting? Look(EntityEntry entry)
    {
        var intent = (RefundIntent)entry.Entity;
        var status = entry.Property(nameof(RefundIntent.Status));
        if (entry.State == EntityState.Modified && Equals(status.OriginalValue, status.CurrentValue))
        {
            return null;
        }

        var amount = new Money(intent.AmountMinor, intent.Currency);
        return new Sighting(
            _ => $"refund {intent.RefundId} / part {intent.Id}",
            entry.State == EntityState.Added ? null : FactText.Of(("status", status.OriginalValue)),
            Told(FactText.Of(("status", status.CurrentValue), ("amount", amount), ("gateway", intent.Gateway), ("key", FactText.Tail(intent.Key)))));
    }

    private static Func<ReturnsDb, string?> Told(string? facts) => _ => facts;
}

/// <summary>A refund was proposed.</summary>
internal sealed class RefundKind : IAuditKind
{
    public Type Entity => typeof(Refund);

    public Sighting? Look(EntityEntry entry) => entry.State != EntityState.Added ? null : Proposed((Refund)entry.Entity);

    private static Sighting Proposed(Refund refund) => new(
        _ => $"refund {refund.Id}",
        After: _ => FactText.Of(
            ("total", refund.Total),
            ("goodwill", refund.GoodwillMinor == 0 ? null : new Money(refund.GoodwillMinor, refund.Currency)),
            ("return", refund.ReturnCase?.Number),
            ("proposedBy", refund.ProposedByName)),
        Reason: refund.GoodwillReason);
}

/// <summary>One of several people said yes.</summary>
internal sealed class RefundApprovalKind : IAuditKind
{
    public Type Entity => typeof(RefundApproval);

    public Sighting? Look(EntityEntry entry)
    {
        var approval = (RefundApproval)entry.Entity;
        return new Sighting(
            _ => $"refund {approval.RefundId}",
            After: _ => FactText.Of(("approval", entry.State == EntityState.Deleted ? "removed" : "given"), ("approvedBy", approval.PersonName), ("roles", approval.Roles)));
    }
}
