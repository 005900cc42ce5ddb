using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Data.Converters;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Data.Mappings;

internal sealed class ReconciliationRunMapping : IEntityTypeConfiguration<ReconciliationRun>
{
    public void Configure(EntityTypeBuilder<ReconciliationRun> builder)
    {
        builder.Property(run => run.Gateway).HasMaxLength(30);
        builder.Property(run => run.FileName).HasMaxLength(ReconciliationRun.MostName);
        builder.Property(run => run.StartedById).HasMaxLength(450);
        builder.Property(run => run.StartedByName).HasMaxLength(100);
        builder.Property(run => run.Problem).HasMaxLength(ReconciliationRun.MostProblem);
        builder.Ignore(run => run.IsFromFile);
    }
}

internal sealed class ReconciliationDifferenceMapping : IEntityTypeConfiguration<ReconciliationDifference>
{
    public void Configure(EntityTypeBuilder<ReconciliationDifference> builder)
    {
        builder.Property(difference => difference.Gateway).HasMaxLength(30);
        builder.Property(difference => difference.Identity).HasMaxLength(ReconciliationDifference.MostIdentity);
        builder.Property(difference => difference.Explanation).HasMaxLength(40);
        builder.Property(difference => difference.Facts).HasJsonText();
        builder.Property(difference => difference.Fingerprint).HasMaxLength(ReconciliationDifference.MostIdentity);
        builder.Property(difference => difference.Key).HasMaxLength(RefundAttempt.MostReference);
        builder.Property(difference => difference.Reference).HasMaxLength(RefundAttempt.MostReference);
        builder.Property(difference => difference.PaymentReference).HasMaxLength(RefundAttempt.MostReference);
        builder.Property(difference => difference.OurCurrency).HasMaxLength(3);
        builder.Property(difference => difference.TheirCurrency).HasMaxLength(3);
        builder.Property(difference => difference.Version).IsConcurrencyToken();
        builder.HasOne(difference => difference.RefundIntent).WithMany().HasForeignKey(difference => difference.RefundIntentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Payment>().WithMany().HasForeignKey(difference => difference.PaymentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(difference => difference.Closings).WithOne().HasForeignKey(closing => closing.ReconciliationDifferenceId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(difference => difference.Closings).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(difference => new { difference.Gateway, difference.Kind, difference.Identity }).IsUnique();
        builder.HasIndex(difference => new { difference.State, difference.Gateway, difference.Kind, difference.Id });
    }
}

internal sealed class DifferenceClosingMapping : IEntityTypeConfiguration<DifferenceClosing>
{
    public void Configure(EntityTypeBuilder<DifferenceClosing> builder)
    {
        builder.Property(closing => closing.ById).HasMaxLength(450);
        builder.Property(closing => closing.ByName).HasMaxLength(100);
        builder.Property(closing => closing.Reason).HasMaxLength(ReconciliationDifference.MostReason);
    }
}
