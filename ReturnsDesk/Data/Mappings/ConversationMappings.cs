using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Data.Converters;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Mappings;

internal sealed class CaseMessageMapping : IEntityTypeConfiguration<CaseMessage>
{
    public void Configure(EntityTypeBuilder<CaseMessage> builder)
    {
        builder.Property(message => message.By).HasMaxLength(200);
        builder.Property(message => message.ById).HasMaxLength(450);
        builder.Property(message => message.Body).HasMaxLength(CaseMessage.MostLetters);
        builder.Property(message => message.MailKey).HasMaxLength(CaseMessage.MailKeyLength);
        builder.HasOne<ReturnCase>().WithMany().HasForeignKey(message => message.ReturnCaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(message => new { message.ReturnCaseId, message.Id });
        builder.HasIndex(message => message.MailKey).IsUnique();
    }
}

internal sealed class ReplyTemplateMapping : IEntityTypeConfiguration<ReplyTemplate>
{
    public void Configure(EntityTypeBuilder<ReplyTemplate> builder)
    {
        builder.Property(template => template.NameEn).HasMaxLength(ReplyTemplate.NameLength);
        builder.Property(template => template.NameZh).HasMaxLength(ReplyTemplate.NameLength);
        builder.Property(template => template.TextEn).HasMaxLength(CaseMessage.MostLetters);
        builder.Property(template => template.TextZh).HasMaxLength(CaseMessage.MostLetters);
        builder.Property(template => template.Statuses).HasJsonText();
        builder.Property(template => template.Version).IsConcurrencyToken();
        builder.HasIndex(template => template.Position);
    }
}
