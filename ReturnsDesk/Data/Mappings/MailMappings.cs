using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Data.Converters;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Data.Mappings;

internal sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.Property(mail => mail.To).HasMaxLength(OutboxMail.MostAddress);
        builder.Property(mail => mail.Culture).HasMaxLength(10);
        builder.Property(mail => mail.CaseNumber).HasMaxLength(20);
        builder.Property(mail => mail.Key).HasMaxLength(80);
        builder.Property(mail => mail.Facts).HasJsonText();
        builder.Property(mail => mail.MessageId).HasMaxLength(300);
        builder.Property(mail => mail.ProblemCode).HasMaxLength(40);
        builder.Property(mail => mail.Problem).HasMaxLength(OutboxMail.MostDetail);
        builder.Property(mail => mail.LeaseHolder).HasMaxLength(100);
        builder.Property(mail => mail.Version).IsConcurrencyToken();
        builder.HasOne<Order>().WithMany().HasForeignKey(mail => mail.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(mail => mail.Key).IsUnique();
        builder.HasIndex(mail => mail.MessageId).IsUnique();
        builder.HasIndex(mail => new { mail.State, mail.NextAt, mail.Id });
        builder.HasIndex(mail => mail.CaseNumber);
    }
}

internal sealed class OrderLinkMapping : IEntityTypeConfiguration<OrderLink>
{
    public void Configure(EntityTypeBuilder<OrderLink> builder)
    {
        builder.Property(link => link.TokenHash).HasMaxLength(64);
        builder.HasOne<Order>().WithMany().HasForeignKey(link => link.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => link.ExpiresAt);
    }
}

internal sealed class ReplyAddressMapping : IEntityTypeConfiguration<ReplyAddress>
{
    public void Configure(EntityTypeBuilder<ReplyAddress> builder)
    {
        builder.Property(address => address.CaseNumber).HasMaxLength(20);
        builder.Property(address => address.TokenHash).HasMaxLength(64);
        builder.HasOne<Order>().WithMany().HasForeignKey(address => address.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(address => address.TokenHash).IsUnique();
    }
}

internal sealed class InboxMailMapping : IEntityTypeConfiguration<InboxMail>
{
    public void Configure(EntityTypeBuilder<InboxMail> builder)
    {
        builder.Property(mail => mail.Key).HasMaxLength(64);
        builder.Property(mail => mail.CaseNumber).HasMaxLength(20);
        builder.HasIndex(mail => mail.Key).IsUnique();
        builder.HasIndex(mail => new { mail.CaseNumber, mail.TakenAt });
    }
}
