using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Data.Mappings;

internal sealed class GatewayStateMapping : IEntityTypeConfiguration<GatewayState>
{
    public void Configure(EntityTypeBuilder<GatewayState> builder)
    {
        builder.HasKey(state => state.Gateway);
        builder.Property(state => state.Gateway).HasMaxLength(30);
        builder.Property(state => state.BlockedDetail).HasMaxLength(RefundAttempt.MostDetail);
        builder.Property(state => state.Version).IsConcurrencyToken();
    }
}

internal sealed class GatewayDeliveryRecordMapping : IEntityTypeConfiguration<GatewayDeliveryRecord>
{
    public void Configure(EntityTypeBuilder<GatewayDeliveryRecord> builder)
    {
        builder.ToTable("GatewayDeliveries");
        builder.Property(delivery => delivery.Gateway).HasMaxLength(30);
        builder.Property(delivery => delivery.DeliveryId).HasMaxLength(200);
        builder.Property(delivery => delivery.Key).HasMaxLength(64);
        builder.Property(delivery => delivery.Reference).HasMaxLength(RefundAttempt.MostReference);
        builder.HasIndex(delivery => new { delivery.Gateway, delivery.DeliveryId }).IsUnique();
        builder.HasIndex(delivery => new { delivery.Handling, delivery.ReceivedAt });
    }
}
