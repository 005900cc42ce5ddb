using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Data.Converters;
using ReturnsDesk.Domain.Exchanges;

namespace ReturnsDesk.Data.Mappings;

internal sealed class ProductVariantMapping : IEntityTypeConfiguration<ProductVariant>
{
    public void Configure(EntityTypeBuilder<ProductVariant> builder)
    {
        builder.Property(variant => variant.Sku).HasMaxLength(100);
        builder.Property(variant => variant.ProductKey).HasMaxLength(300);
        builder.Property(variant => variant.ProductName).HasMaxLength(300);
        builder.Property(variant => variant.Variant).HasMaxLength(200);
        builder.Property(variant => variant.Category).HasMaxLength(100);
        builder.Property(variant => variant.Words).HasMaxLength(610);
        builder.Property(variant => variant.Currency).HasMaxLength(3);
        builder.Property(variant => variant.Version).IsConcurrencyToken();
        builder.Ignore(variant => variant.Facts);
        builder.HasIndex(variant => new { variant.Sku, variant.Currency }).IsUnique();
        builder.HasIndex(variant => variant.ProductKey);
        builder.HasIndex(variant => variant.ProductName);
        builder.ToTable(table => table.HasCheckConstraint("CK_ProductVariants_Figures", "\"OnHandUnits\" >= 0 AND \"TaxMinor\" >= 0 AND \"PriceMinor\" >= \"TaxMinor\""));
    }
}

internal sealed class ReplacementMapping : IEntityTypeConfiguration<Replacement>
{
    public void Configure(EntityTypeBuilder<Replacement> builder)
    {
        builder.Property(replacement => replacement.ChosenByName).HasMaxLength(100);
        builder.Property(replacement => replacement.SentByName).HasMaxLength(100);
        builder.Property(replacement => replacement.Carrier).HasMaxLength(60);
        builder.Property(replacement => replacement.Waybill).HasMaxLength(60);
        builder.Property(replacement => replacement.Currency).HasMaxLength(3);
        builder.Property(replacement => replacement.ForgoneReason).HasMaxLength(4000);
        builder.Property(replacement => replacement.Derivation).HasJsonText();
        builder.Property(replacement => replacement.Version).IsConcurrencyToken();
        builder.Ignore(replacement => replacement.Left).Ignore(replacement => replacement.PaidMinor).Ignore(replacement => replacement.OpenCharge).Ignore(replacement => replacement.HoldsStock);
        builder.HasMany(replacement => replacement.Items).WithOne().HasForeignKey(item => item.ReplacementId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(replacement => replacement.Charges).WithOne(charge => charge.Replacement).HasForeignKey(charge => charge.ReplacementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(replacement => replacement.ReturnCaseId).IsUnique();
        builder.HasIndex(replacement => new { replacement.Status, replacement.ReservedUntilAt });

        // What an exchange left over for the customer, among all that are settled.
        builder.HasIndex(replacement => replacement.ReturnCaseId, "IX_Replacements_Left").HasFilter("\"OwedMinor\" > \"RefundedMinor\"");
        builder.ToTable(table => table.HasCheckConstraint("CK_Replacements_Money", "\"ForgoneMinor\" >= 0 AND \"RefundedMinor\" >= 0 AND \"RefundedMinor\" <= \"OwedMinor\""));
    }
}

internal sealed class ReplacementItemMapping : IEntityTypeConfiguration<ReplacementItem>
{
    public void Configure(EntityTypeBuilder<ReplacementItem> builder)
    {
        builder.Property(item => item.Sku).HasMaxLength(100);
        builder.Property(item => item.ProductName).HasMaxLength(300);
        builder.Property(item => item.Variant).HasMaxLength(200);
        builder.Property(item => item.Category).HasMaxLength(100);
        builder.Property(item => item.Part).HasMaxLength(200);
        builder.Ignore(item => item.PriceMinor).Ignore(item => item.TaxMinor).Ignore(item => item.ListMinor).Ignore(item => item.ListTaxMinor);
        builder.HasOne(item => item.ReturnLine).WithMany().HasForeignKey(item => item.ReturnLineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(item => item.Sku);
        builder.ToTable(table => table.HasCheckConstraint("CK_ReplacementItems_Figures", "\"Units\" > 0 AND \"UnitTaxMinor\" >= 0 AND \"UnitPriceMinor\" >= \"UnitTaxMinor\""));
    }
}

internal sealed class DifferenceChargeMapping : IEntityTypeConfiguration<DifferenceCharge>
{
    public void Configure(EntityTypeBuilder<DifferenceCharge> builder)
    {
        builder.Property(charge => charge.Currency).HasMaxLength(3);
        builder.Property(charge => charge.Gateway).HasMaxLength(30);
        builder.Property(charge => charge.Key).HasMaxLength(64);
        builder.Property(charge => charge.Url).HasMaxLength(2000);
        builder.Property(charge => charge.Reference).HasMaxLength(300);
        builder.Property(charge => charge.PaymentReference).HasMaxLength(200);
        builder.Property(charge => charge.Problem).HasMaxLength(300);
        builder.Property(charge => charge.Version).IsConcurrencyToken();
        builder.Ignore(charge => charge.Amount);
        builder.HasIndex(charge => charge.Key).IsUnique();
        builder.HasIndex(charge => charge.NextAt).HasFilter("\"NextAt\" IS NOT NULL");
        builder.HasIndex(charge => new { charge.Gateway, charge.Reference });
        builder.ToTable(table => table.HasCheckConstraint("CK_DifferenceCharges_Amount", "\"AmountMinor\" > 0 AND \"PaidMinor\" >= 0"));
    }
}
