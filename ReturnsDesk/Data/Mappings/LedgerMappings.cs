using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Data.Mappings;

internal sealed class LedgerTransferMapping : IEntityTypeConfiguration<LedgerTransfer>
{
    public void Configure(EntityTypeBuilder<LedgerTransfer> builder)
    {
        builder.HasMany(transfer => transfer.Entries).WithOne().HasForeignKey(entry => entry.LedgerTransferId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(transfer => transfer.Entries).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne(transfer => transfer.RefundIntent).WithMany().HasForeignKey(transfer => transfer.RefundIntentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payment>().WithMany(payment => payment.Ledger).HasForeignKey(transfer => transfer.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Customer>().WithMany().HasForeignKey(transfer => transfer.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.Property(entry => entry.Currency).HasMaxLength(3);
        builder.ToTable("LedgerEntries", table => table.HasCheckConstraint("CK_LedgerEntries_Amount", "\"AmountMinor\" <> 0"));
    }
}
