using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Data.Converters;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Data.Mappings;

internal sealed class PolicyVersionMapping : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> builder)
    {
        builder.Property(version => version.Policy).HasJsonText();
        builder.Property(version => version.Title).HasMaxLength(PolicyVersion.TitleLength);
        builder.Property(version => version.EditedById).HasMaxLength(450);
        builder.Property(version => version.EditedBy).HasMaxLength(100);
        builder.Property(version => version.ProposedById).HasMaxLength(450);
        builder.Property(version => version.ProposedBy).HasMaxLength(100);
        builder.Property(version => version.PublishedById).HasMaxLength(450);
        builder.Property(version => version.PublishedBy).HasMaxLength(100);
        builder.Property(version => version.Version).IsConcurrencyToken();
        builder.HasIndex(version => version.Number).IsUnique();
        builder.HasIndex(version => new { version.Status, version.ValidFromOn });
    }
}

internal sealed class MerchantSettingsMapping : IEntityTypeConfiguration<MerchantSettings>
{
    public void Configure(EntityTypeBuilder<MerchantSettings> builder)
    {
        builder.Property(merchant => merchant.Id).ValueGeneratedNever();
        builder.Property(merchant => merchant.Name).HasMaxLength(200);
        builder.Property(merchant => merchant.TimeZoneId).HasMaxLength(60);
        builder.Property(merchant => merchant.Currency).HasMaxLength(3);
        builder.Property(merchant => merchant.Country).HasMaxLength(2);
        builder.Property(merchant => merchant.Version).IsConcurrencyToken();
        builder.Property(merchant => merchant.ChosenHours!).HasJsonText().HasColumnName("OfficeHours");
        builder.Ignore(merchant => merchant.TimeZone);
        builder.Ignore(merchant => merchant.Hours);
        builder.Ignore(merchant => merchant.Exchanges);
        builder.Property(merchant => merchant.HoldStockHours).HasDefaultValue(ExchangeSettings.PresetHoldHours);
        builder.Property(merchant => merchant.PaymentLinkHours).HasDefaultValue(ExchangeSettings.PresetLinkHours);
        builder.ToTable(table => table.HasCheckConstraint("CK_Merchants_OnlyOne", "\"Id\" = 1"));
    }
}

internal sealed class ReturnAddressMapping : IEntityTypeConfiguration<ReturnAddress>
{
    public void Configure(EntityTypeBuilder<ReturnAddress> builder)
    {
        builder.Property(address => address.Title).HasMaxLength(100);
        builder.Property(address => address.Version).IsConcurrencyToken();
        builder.ComplexProperty(address => address.Address, AddressColumns.Configure);
    }
}

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.Property(batch => batch.FileName).HasMaxLength(260);
        builder.Property(batch => batch.Content).HasMaxLength(20);
        builder.Property(batch => batch.Format).HasMaxLength(60);
        builder.Property(batch => batch.StartedBy).HasMaxLength(100);
    }
}
