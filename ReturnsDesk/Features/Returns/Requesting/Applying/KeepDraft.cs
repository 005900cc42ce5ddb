using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Requesting.Applying;

/// <summary>
/// Keeps what a customer has filled in, for the order that they proved (or had proved until a moment ago); gives the key of its photos. Nothing is judged yet.
/// Refused: <c>return.no-lines</c>, <c>return.line-twice</c>, <c>return.unknown-line</c>, <c>return.too-many-units</c>, <c>return.comment-length</c>.
/// </summary>
[Requires(Permissions.CreateReturn)]
public sealed class KeepDraft(DeskStore store, TimeProvider clock)
{
    public const int CommentLength = 4000;

    public Task<Result<string>> ExecuteAsync(long orderId, DraftContent content, CancellationToken cancellationToken = default) =>
        store.WriteAsync<KeepDraft, string>(Actor.Customer(""), db => KeepAsync(db, orderId, content, cancellationToken), cancellationToken);

    private async Task<Result<string>> KeepAsync(ReturnsDb db, long orderId, DraftContent content, CancellationToken cancellationToken)
    {
        var lines = await db.OrderLines.AsNoTracking().Where(line => line.OrderId == orderId).ToDictionaryAsync(line => line.Id, cancellationToken);
        await EditedUnits.FreeAsync(db, orderId, lines.Values, cancellationToken);
        if (content.Lines.Count == 0 || content.Lines.DistinctBy(line => line.OrderLineId).Count() < content.Lines.Count)
        {
            return new Refusal(content.Lines.Count == 0 ? "return.no-lines" : "return.line-twice") { Field = "Lines" };
        }

        foreach (var wanted in content.Lines)
        {
            if (!lines.TryGetValue(wanted.OrderLineId, out var line))
            {
                return new Refusal("return.unknown-line", orderId);
            }

            if (line.WhyNotClaim(wanted.Units) is { } tooMany)
            {
                return tooMany with { Field = $"Units{wanted.OrderLineId}" };
            }

            if (wanted.Comment?.Length > CommentLength)
            {
                return new Refusal("return.comment-length", CommentLength) { Field = $"Comment{wanted.OrderLineId}" };
            }
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var draft = await db.PortalDrafts.SingleOrDefaultAsync(found => found.OrderId == orderId, cancellationToken) ?? db.PortalDrafts.Add(new PortalDraft(orderId, now)).Entity;
        draft.Keep(content with { Lines = [.. content.Lines.Select(Masked)] }, now);
        return draft.Key;
    }

    private static DraftLine Masked(DraftLine line) => line.Comment is { } comment ? line with { Comment = CardNumbers.Mask(comment) } : line;
}
