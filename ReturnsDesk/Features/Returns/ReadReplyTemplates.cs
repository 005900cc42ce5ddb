using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns;

/// <summary>A template as screens show it.</summary>
public sealed record ReplyTemplateRow(
    long Id, string NameEn, string NameZh, string TextEn, string TextZh, IReadOnlyList<CaseStatus> Statuses, ReplyAction Action, bool IsActive, int Version)
{
    /// <summary>The name in the language of the screen.</summary>
    public string Name => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? NameZh : NameEn;

    public string Text(bool inChinese) => inChinese ? TextZh : TextEn;

    /// <summary>The text with what is known of a case in its places.</summary>
    public string Filled(bool inChinese, ReplyFacts? facts) => facts is null ? Text(inChinese) : Placeholders.Fill(Text(inChinese), facts.In(inChinese));

    public bool IsOffered(CaseStatus status) => IsActive && (Statuses.Count == 0 || Statuses.Contains(status));

    /// <summary>True where a name or a text has it, in either language.</summary>
    public bool Has(string words) => new[] { NameEn, NameZh, TextEn, TextZh }.Any(text => text.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase));
}

/// <summary>Reads the templates in their order, those that are switched off as well.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadReplyTemplates(DeskStore store)
{
    public Task<IReadOnlyList<ReplyTemplateRow>> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadReplyTemplates, IReadOnlyList<ReplyTemplateRow>>(
            actor,
            async db => await db.ReplyTemplates
                .OrderBy(row => row.Position).ThenBy(row => row.Id)
                .Select(row => new ReplyTemplateRow(row.Id, row.NameEn, row.NameZh, row.TextEn, row.TextZh, row.Statuses, row.Action, row.IsActive, row.Version))
                .ToListAsync(cancellationToken),
            cancellationToken);
}
