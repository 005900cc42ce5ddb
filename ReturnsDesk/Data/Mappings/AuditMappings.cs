using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Audit;

namespace ReturnsDesk.Data.Mappings;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    private const int HashLength = 64;
    private const int KindLength = 30;

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(entry => entry.Seq);
        builder.Property(entry => entry.Seq).ValueGeneratedNever();
        builder.Property(entry => entry.At).HasConversion(at => AuditMoment.ToMicroseconds(at), microseconds => AuditMoment.Of(microseconds));
        builder.Property(entry => entry.ActorKind).HasMaxLength(KindLength);
        builder.Property(entry => entry.ActorId).HasMaxLength(AuditEntry.IdLength);
        builder.Property(entry => entry.ActorName).HasMaxLength(AuditEntry.NameLength);
        builder.Property(entry => entry.Action).HasMaxLength(AuditEntry.NameLength);
        builder.Property(entry => entry.Subject).HasMaxLength(AuditEntry.SubjectLength);
        builder.Property(entry => entry.Before).HasMaxLength(AuditEntry.TextLength);
        builder.Property(entry => entry.After).HasMaxLength(AuditEntry.TextLength);
        builder.Property(entry => entry.Reason).HasMaxLength(AuditEntry.TextLength);
        builder.Property(entry => entry.PrevHash).HasMaxLength(HashLength);
        builder.Property(entry => entry.Hash).HasMaxLength(HashLength);
        builder.HasIndex(entry => new { entry.Action, entry.Seq });
        builder.HasIndex(entry => new { entry.ActorId, entry.Seq });
        builder.HasIndex(entry => new { entry.Subject, entry.Seq });
    }
}

internal sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.Property(head => head.Hash).HasMaxLength(AuditHasher.Genesis.Length);
        builder.Property(head => head.KeyMark).HasMaxLength(AuditHead.MarkLength);
        builder.ToTable(table => table.HasCheckConstraint("CK_AuditHeads_OnlyOne", "\"Id\" = 1"));
        builder.HasData(new { Id = AuditHead.OnlyId, Seq = 0L, Hash = AuditHasher.Genesis, KeyMark = "" });
    }
}
