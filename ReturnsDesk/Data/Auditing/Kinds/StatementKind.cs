using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Auditing.Kinds;

/// <summary>A statement of withdrawal came in, or a person settled what follows from it. The digest proves its words without repeating them.</summary>
internal sealed class StatementKind : IAuditKind
{
    public Type Entity => typeof(WithdrawalStatement);

    public Sighting? Look(EntityEntry entry)
    {
        var statement = (WithdrawalStatement)entry.Entity;
        return entry.State == EntityState.Deleted || (entry.State == EntityState.Modified && !entry.Property(nameof(WithdrawalStatement.State)).IsModified)
            ? null
            : new Sighting(_ => $"statement {statement.Reference}", After: _ => Facts(statement), Reason: statement.Reason);
    }

    private static string? Facts(WithdrawalStatement told) => FactText.Of(
        ("state", told.State), ("receivedAt", told.ReceivedAt), ("order", told.OrderId), ("return", told.CaseNumber), ("digest", OutboxMail.HashOf(told.Text)[..16]));
}
