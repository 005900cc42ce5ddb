using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>
/// Extends the deadlines of all open cases of a scope: keeps which cases these are, and gives the number of the extension, which <see cref="WorkOffExtensions"/> works off with the
/// rights that the person then has. Refused: as the wish, <c>extension.nothing</c>.
/// </summary>
[Requires(Permissions.MoveDeadlines)]
public sealed class ExtendDeadlines(DeskStore store, TimeProvider clock)
{
    public async Task<Result<long>> ExecuteAsync(Actor actor, ExtensionWish wish, CancellationToken cancellationToken = default)
    {
        var stored = await store.WriteAsync<ExtendDeadlines, DeadlineExtension>(actor, db => StoreAsync(db, actor, wish, cancellationToken), cancellationToken);
        return stored.Refusal is { } refusal ? refusal : stored.Value!.Id;
    }

    private async Task<Result<DeadlineExtension>> StoreAsync(ReturnsDb db, Actor actor, ExtensionWish wish, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (wish.WhyNot(now) is { } refusal)
        {
            return refusal;
        }

        var (until, matched) = (wish.Term.UntilAt, ExtensionMatches.Of(db, wish.Scope));
        if (!await matched.AnyAsync(found => found.Source != DeadlineSource.Law && (until == null || found.EndsAt < until), cancellationToken))
        {
            return new Refusal("extension.nothing");
        }

        var cases = await matched.OrderBy(found => found.EndsAt).ThenBy(found => found.Case.Id).Select(found => new { found.DeadlineId, CaseId = found.Case.Id }).ToListAsync(cancellationToken);
        var extension = new DeadlineExtension(wish.Scope, wish.Term, wish.Reason.Trim(), cases.Count, actor, now);
        db.DeadlineExtensions.Add(extension);
        await db.SaveChangesAsync(cancellationToken);
        await new BulkInsert<DeadlineExtensionRow>(db).RunAsync([.. cases.Select(found => new DeadlineExtensionRow(extension.Id, found.CaseId, found.DeadlineId))], cancellationToken);
        return extension;
    }
}
