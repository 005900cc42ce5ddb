using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Data.Converters;
using ReturnsDesk.Domain.Eligibility.Replaying;

namespace ReturnsDesk.Data.Mappings;

internal sealed class PolicyReplayMapping : IEntityTypeConfiguration<PolicyReplay>
{
    public void Configure(EntityTypeBuilder<PolicyReplay> builder)
    {
        builder.Property(replay => replay.Status).HasConversion<string>().HasMaxLength(30);
        builder.Property(replay => replay.StartedById).HasMaxLength(450);
        builder.Property(replay => replay.StartedBy).HasMaxLength(100);
        builder.Property(replay => replay.Result!).HasJsonText();
        builder.Property(replay => replay.Version).IsConcurrencyToken();
        builder.HasIndex(replay => new { replay.VersionNumber, replay.Id });

        // One at a time per version, whatever node starts it.
        builder.HasIndex(replay => replay.VersionNumber).IsUnique().HasFilter("\"Status\" = 'Running'").HasDatabaseName("IX_PolicyReplays_Running");
    }
}
