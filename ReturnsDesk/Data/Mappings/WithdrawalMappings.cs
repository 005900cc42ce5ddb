using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Mappings;

internal sealed class WithdrawalStatementMapping : IEntityTypeConfiguration<WithdrawalStatement>
{
    private const int HashLength = 64;

    /// <summary>All that may ever change: what the desk made of it, and the network address that is forgotten. What was said and when stays.</summary>
    private static readonly HashSet<string> Moving =
    [
        nameof(WithdrawalStatement.From), nameof(WithdrawalStatement.OrderId), nameof(WithdrawalStatement.CaseNumber), nameof(WithdrawalStatement.State), nameof(WithdrawalStatement.StateAt),
        nameof(WithdrawalStatement.HandledById), nameof(WithdrawalStatement.HandledByName), nameof(WithdrawalStatement.Reason), nameof(WithdrawalStatement.Version),
    ];

    public void Configure(EntityTypeBuilder<WithdrawalStatement> builder)
    {
        builder.Property(statement => statement.Reference).HasMaxLength(StatementReference.Length);
        builder.Property(statement => statement.Name).HasMaxLength(WithdrawalDraft.NameLength);
        builder.Property(statement => statement.OrderNumber).HasMaxLength(TypedOrderNumber.Longest);
        builder.Property(statement => statement.Email).HasMaxLength(OutboxMail.MostAddress);
        builder.Property(statement => statement.EmailKey).HasMaxLength(OutboxMail.MostAddress);
        builder.Property(statement => statement.Items).HasMaxLength(WithdrawalDraft.ItemsLength);
        builder.Property(statement => statement.Text).HasMaxLength(WithdrawalStatement.TextLength);
        builder.Property(statement => statement.Culture).HasMaxLength(10);
        builder.Property(statement => statement.FormKey).HasMaxLength(HashLength);
        builder.Property(statement => statement.From).HasMaxLength(HashLength);
        builder.Property(statement => statement.CaseNumber).HasMaxLength(20);
        builder.Property(statement => statement.HandledById).HasMaxLength(450);
        builder.Property(statement => statement.HandledByName).HasMaxLength(100);
        builder.Property(statement => statement.Reason).HasMaxLength(WithdrawalStatement.ReasonLength);
        builder.Property(statement => statement.Version).IsConcurrencyToken();
        builder.HasOne<Order>().WithMany().HasForeignKey(statement => statement.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(statement => statement.Reference).IsUnique();
        builder.HasIndex(statement => statement.FormKey).IsUnique();
        builder.HasIndex(statement => new { statement.State, statement.ReceivedAt });
        builder.HasIndex(statement => new { statement.From, statement.ReceivedAt });
        builder.HasIndex(statement => new { statement.EmailKey, statement.ReceivedAt });
        builder.HasIndex(statement => statement.CaseNumber);
        builder.ToTable("WithdrawalStatements");
        foreach (var property in builder.Metadata.GetProperties().Where(property => !Moving.Contains(property.Name)))
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}
