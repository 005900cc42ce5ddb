using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.Templates;

/// <summary>
/// Adds or describes a reply template; gives its id. Refused: <c>template.unknown</c>, <c>desk.changed-meanwhile</c>, and what <see cref="ReplyTemplate.Describe"/> refuses.
/// </summary>
[Requires(Permissions.EditTemplates)]
public sealed class SaveReplyTemplate(DeskStore store)
{
    /// <param name="id">Null for a new one.</param>
    /// <param name="version">As it was seen; of no meaning for a new one.</param>
    public async Task<Result<long>> ExecuteAsync(Actor actor, long? id, int version, ReplyWords words, CancellationToken cancellationToken = default)
    {
        var saved = await store.WriteAsync<SaveReplyTemplate, ReplyTemplate>(
            actor,
            async db =>
            {
                var found = id is null ? await AddAsync(db, words, cancellationToken) : await db.ReplyTemplates.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
                var refusal = found is null ? new Refusal("template.unknown")
                    : id is not null && found.Version != version ? new Refusal("desk.changed-meanwhile")
                    : found.Describe(words).Refusal;
                return refusal is null ? found! : refusal;
            },
            cancellationToken);
        return saved.Value is { } template ? template.Id : saved.Refusal!;
    }

    private static async Task<ReplyTemplate> AddAsync(ReturnsDb db, ReplyWords words, CancellationToken cancellationToken)
    {
        var last = await db.ReplyTemplates.MaxAsync(row => (int?)row.Position, cancellationToken) ?? -1;
        return db.ReplyTemplates.Add(new ReplyTemplate(last + 1, words)).Entity;
    }
}
