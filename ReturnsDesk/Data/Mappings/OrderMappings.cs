using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Data.Mappings;

internal sealed class CustomerMapping : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.Property(customer => customer.Channel).HasMaxLength(30);
        builder.Property(customer => customer.Key).HasMaxLength(200);
        builder.Property(customer => customer.Name).HasMaxLength(200);
        builder.Property(customer => customer.Email).HasMaxLength(254);
        builder.Property(customer => customer.Phone).HasMaxLength(40);
        builder.Property(customer => customer.PhoneTail).HasMaxLength(4);
        builder.Property(customer => customer.Group).HasMaxLength(60);
        builder.Property(customer => customer.Version).IsConcurrencyToken();
        builder.HasIndex(customer => new { customer.Channel, customer.Key }).IsUnique();
        builder.HasIndex(customer => customer.Name);
        builder.HasIndex(customer => customer.PhoneTail);
    }
}

internal sealed class OrderMapping : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.Property(order => order.Channel).HasMaxLength(30);
        builder.Property(order => order.Number).HasMaxLength(64);
        builder.Property(order => order.Currency).HasMaxLength(3);
        builder.Property(order => order.ContentHash).HasMaxLength(64);
        builder.Property(order => order.Version).IsConcurrencyToken();
        builder.ComplexProperty(order => order.ShipTo, AddressColumns.Configure);
        builder.HasOne(order => order.Customer).WithMany().HasForeignKey(order => order.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(order => order.Lines).WithOne().HasForeignKey(line => line.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(order => order.Payments).WithOne().HasForeignKey(payment => payment.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(order => order.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(order => order.Payments).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(order => new { order.Channel, order.Number }).IsUnique();
        builder.HasIndex(order => order.Number);
        builder.HasIndex(order => new { order.PlacedAt, order.Id });
        builder.HasIndex(order => order.PlacedOn);
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_Orders_Freight", "\"FreightMinor\" >= 0 AND \"DiscountMinor\" >= 0 AND \"FreightRefundedMinor\" >= 0 AND \"FreightRefundedMinor\" <= \"FreightMinor\""));
    }
}

internal sealed class OrderLineMapping : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.Property(line => line.Sku).HasMaxLength(100);
        builder.Property(line => line.ProductName).HasMaxLength(300);
        builder.Property(line => line.Variant).HasMaxLength(200);
        builder.Property(line => line.Category).HasMaxLength(100);
        builder.Property(line => line.Version).IsConcurrencyToken();
        builder.HasIndex(line => new { line.OrderId, line.Position }).IsUnique();
        builder.Ignore(line => line.SettledUnits);
        builder.HasOne<OrderLine>().WithMany().HasForeignKey(line => line.ReplacesLineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(line => line.Sku);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_OrderLines_Units", "\"Quantity\" > 0 AND \"DeliveredUnits\" >= 0 AND \"DeliveredUnits\" <= \"Quantity\"");
            table.HasCheckConstraint("CK_OrderLines_Claimed", "\"ClaimedUnits\" >= 0 AND \"ClaimedUnits\" <= \"DeliveredUnits\"");
            table.HasCheckConstraint("CK_OrderLines_Returned", "\"ReturnedUnits\" >= 0 AND \"ReturnedUnits\" <= \"DeliveredUnits\"");
            table.HasCheckConstraint("CK_OrderLines_Refunded", "\"RefundedUnits\" >= 0 AND \"ExchangedUnits\" >= 0 AND \"RefundedUnits\" + \"ExchangedUnits\" <= \"DeliveredUnits\"");
            table.HasCheckConstraint("CK_OrderLines_Paid", "\"NetMinor\" >= 0 AND \"TaxMinor\" >= 0 AND \"PaidMinor\" = \"NetMinor\" + \"TaxMinor\"");
        });
    }
}

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.Property(payment => payment.Method).HasMaxLength(100);
        builder.Property(payment => payment.Gateway).HasMaxLength(30);
        builder.Property(payment => payment.Reference).HasMaxLength(200);
        builder.Property(payment => payment.Currency).HasMaxLength(3);
        builder.Property(payment => payment.Version).IsConcurrencyToken();
        builder.Ignore(payment => payment.Left);
        builder.Navigation(payment => payment.Ledger).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(payment => new { payment.OrderId, payment.Position }).IsUnique();
        builder.HasIndex(payment => new { payment.Gateway, payment.Reference });
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_Payments_Balance",
            "\"RefundedMinor\" >= 0 AND \"InFlightMinor\" >= 0 AND \"ChargedBackMinor\" >= 0 AND \"RefundedMinor\" + \"InFlightMinor\" + \"ChargedBackMinor\" <= \"CapturedMinor\""));
    }
}
