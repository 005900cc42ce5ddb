using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Data.Mappings;

internal sealed class CreditLotMapping : IEntityTypeConfiguration<CreditLot>
{
    public void Configure(EntityTypeBuilder<CreditLot> builder)
    {
        builder.Property(lot => lot.Currency).HasMaxLength(3);
        builder.Property(lot => lot.Version).IsConcurrencyToken();
        builder.Ignore(lot => lot.LeftMinor);
        builder.HasOne<Customer>().WithMany().HasForeignKey(lot => lot.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(lot => lot.RefundIntent).WithOne(intent => intent.CreditLot).HasForeignKey<CreditLot>(lot => lot.RefundIntentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(lot => lot.Ledger).WithOne().HasForeignKey(transfer => transfer.CreditLotId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(lot => lot.Ledger).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(lot => lot.ExpiresAt);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_CreditLots_Amounts", "\"IssuedMinor\" > 0 AND \"BonusMinor\" >= 0 AND \"SpentMinor\" >= 0 AND \"ExpiredMinor\" >= 0");
            table.HasCheckConstraint("CK_CreditLots_Bound", "\"SpentMinor\" + \"ExpiredMinor\" <= \"IssuedMinor\" + \"BonusMinor\"");
        });
    }
}

internal sealed class CreditSpendMapping : IEntityTypeConfiguration<CreditSpend>
{
    public void Configure(EntityTypeBuilder<CreditSpend> builder)
    {
        builder.Property(spend => spend.CustomerKey).HasMaxLength(200);
        builder.Property(spend => spend.OrderNumber).HasMaxLength(64);
        builder.Property(spend => spend.Currency).HasMaxLength(3);
        builder.Property(spend => spend.SpentBy).HasMaxLength(100);
        builder.Property(spend => spend.ReversedBy).HasMaxLength(100);
        builder.Property(spend => spend.Version).IsConcurrencyToken();
        builder.HasMany(spend => spend.Parts).WithOne().HasForeignKey(part => part.CreditSpendId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(spend => spend.Parts).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(spend => spend.CustomerKey);
        builder.ToTable(table => table.HasCheckConstraint("CK_CreditSpends_Amount", "\"AmountMinor\" > 0"));
    }
}

internal sealed class CreditSpendPartMapping : IEntityTypeConfiguration<CreditSpendPart>
{
    public void Configure(EntityTypeBuilder<CreditSpendPart> builder)
    {
        builder.HasOne(part => part.CreditLot).WithMany().HasForeignKey(part => part.CreditLotId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable("CreditSpendParts", table => table.HasCheckConstraint("CK_CreditSpendParts_Amount", "\"AmountMinor\" > 0"));
    }
}
