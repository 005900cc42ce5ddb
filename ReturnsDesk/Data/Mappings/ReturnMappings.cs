using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Data.Converters;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Mappings;

internal sealed class ReturnCaseMapping : IEntityTypeConfiguration<ReturnCase>
{
    public void Configure(EntityTypeBuilder<ReturnCase> builder)
    {
        builder.Property(returnCase => returnCase.Number).HasMaxLength(20);
        builder.Property(returnCase => returnCase.SourceKey).HasMaxLength(200);
        builder.Property(returnCase => returnCase.AssignedToId).HasMaxLength(450);
        builder.Property(returnCase => returnCase.AssignedToName).HasMaxLength(100);
        builder.Property(returnCase => returnCase.Carrier).HasMaxLength(60);
        builder.Property(returnCase => returnCase.Waybill).HasMaxLength(60);
        builder.Property(returnCase => returnCase.Currency).HasMaxLength(3);
        builder.Property(returnCase => returnCase.MainReasonCode).HasMaxLength(60);
        builder.Property(returnCase => returnCase.Verdicts).HasJsonText();
        builder.Ignore(returnCase => returnCase.UnitsToRefund);
        builder.HasOne(returnCase => returnCase.Replacement).WithOne(replacement => replacement.ReturnCase).HasForeignKey<Domain.Exchanges.Replacement>(replacement => replacement.ReturnCaseId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(returnCase => returnCase.Version).IsConcurrencyToken();
        builder.HasOne(returnCase => returnCase.Order).WithMany().HasForeignKey(returnCase => returnCase.OrderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(returnCase => returnCase.Lines).WithOne().HasForeignKey(line => line.ReturnCaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(returnCase => returnCase.Deadlines).WithOne().HasForeignKey(deadline => deadline.ReturnCaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(returnCase => returnCase.Timeline).WithOne().HasForeignKey(entry => entry.ReturnCaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(returnCase => returnCase.Discrepancies).WithOne().HasForeignKey(found => found.ReturnCaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(returnCase => returnCase.Number).IsUnique();
        builder.HasIndex(returnCase => returnCase.SourceKey).IsUnique();
        builder.HasIndex(returnCase => returnCase.Waybill);
        builder.HasIndex(returnCase => new { returnCase.Status, returnCase.NextDueAt, returnCase.Id });
        builder.HasIndex(returnCase => new { returnCase.NextDueAt, returnCase.Id });
        builder.HasIndex(returnCase => new { returnCase.RequestedAt, returnCase.Id });
        builder.HasIndex(returnCase => new { returnCase.AwaitsReplySinceAt, returnCase.Id }).HasFilter("\"AwaitsReplySinceAt\" IS NOT NULL");
        builder.HasIndex(returnCase => new { returnCase.Automatic, returnCase.Status });
        builder.ToTable(table => table.HasCheckConstraint("CK_ReturnCases_Stake", "\"StakeMinor\" >= 0 AND \"Units\" > 0"));
    }
}

internal sealed class ReturnLineMapping : IEntityTypeConfiguration<ReturnLine>
{
    public void Configure(EntityTypeBuilder<ReturnLine> builder)
    {
        builder.Property(line => line.StatedReasonCode).HasMaxLength(60);
        builder.Property(line => line.FoundReasonCode).HasMaxLength(60);
        builder.Property(line => line.FinalReasonCode).HasMaxLength(60);
        builder.Property(line => line.Comment).HasMaxLength(4000);
        builder.HasOne(line => line.OrderLine).WithMany().HasForeignKey(line => line.OrderLineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(line => line.Inspected).WithOne().HasForeignKey(part => part.ReturnLineId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(line => line.SettledUnits);
        builder.HasIndex(line => line.ReturnedOn);
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_ReturnLines_Units",
            "\"Quantity\" > 0 AND \"AcceptedUnits\" >= 0 AND \"AcceptedUnits\" <= \"Quantity\" AND \"RefundedUnits\" >= 0 AND \"ExchangedUnits\" >= 0 AND \"RefundedUnits\" + \"ExchangedUnits\" <= \"AcceptedUnits\""));
    }
}

internal sealed class InspectedUnitsMapping : IEntityTypeConfiguration<InspectedUnits>
{
    public void Configure(EntityTypeBuilder<InspectedUnits> builder)
    {
        builder.Property(part => part.Note).HasMaxLength(1000);
        builder.ToTable(table => table.HasCheckConstraint("CK_InspectedUnits_Units", "\"Units\" > 0"));
    }
}

internal sealed class DeadlineMapping : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> builder)
    {
        builder.Property(deadline => deadline.ExtendedBy).HasMaxLength(100);
        builder.Ignore(deadline => deadline.EndsAt);
        builder.HasIndex(deadline => new { deadline.DueAt, deadline.Id }).HasFilter("\"MetAt\" IS NULL AND \"LapsedAt\" IS NULL AND \"StoppedAt\" IS NULL");
        builder.HasIndex(deadline => new { deadline.Source, deadline.DueAt }).HasFilter("\"Source\" = 'Law' AND \"MetAt\" IS NULL");
    }
}

internal sealed class TimelineEntryMapping : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.Property(entry => entry.ActorId).HasMaxLength(450);
        builder.Property(entry => entry.ActorName).HasMaxLength(100);
        builder.Property(entry => entry.Code).HasMaxLength(40);
        builder.Property(entry => entry.Text).HasMaxLength(4000);
        builder.HasIndex(entry => new { entry.Code, entry.At });
    }
}

internal sealed class DiscrepancyMapping : IEntityTypeConfiguration<Discrepancy>
{
    public void Configure(EntityTypeBuilder<Discrepancy> builder)
    {
        builder.Property(found => found.Sku).HasMaxLength(100);
        builder.Property(found => found.Note).HasMaxLength(1000);
        builder.Property(found => found.SettledBy).HasMaxLength(100);
    }
}

internal sealed class ReturnReasonMapping : IEntityTypeConfiguration<ReturnReason>
{
    public void Configure(EntityTypeBuilder<ReturnReason> builder)
    {
        builder.HasKey(reason => reason.Code);
        builder.Property(reason => reason.Code).HasMaxLength(60);
        builder.Property(reason => reason.ParentCode).HasMaxLength(60);
        builder.Property(reason => reason.NameEn).HasMaxLength(100);
        builder.Property(reason => reason.NameZh).HasMaxLength(100);
        builder.Property(reason => reason.Version).IsConcurrencyToken();
    }
}
