using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Following;

/// <summary>
/// The customer says how content they were with a return that has ended; once, and may think again for a week. Refused: <c>return.unknown</c>, <c>rating.case-open</c>,
/// <c>rating.score-range</c>, <c>rating.comment-length</c>, <c>rating.too-late</c>.
/// </summary>
[Requires(Permissions.AddNote)]
public sealed class RateReturn(DeskStore store, TimeProvider clock)
{
    public Task<Result> ExecuteAsync(long orderId, string number, int score, string? comment, CancellationToken cancellationToken = default) =>
        store.WriteAsync<RateReturn>(Actor.Customer(""), db => RateAsync(db, orderId, number, score, comment, cancellationToken), cancellationToken);

    private async Task<Result> RateAsync(ReturnsDb db, long orderId, string number, int score, string? comment, CancellationToken cancellationToken)
    {
        var found = await db.ReturnCases.Where(row => row.Number == number && row.OrderId == orderId).Select(row => new { row.Id, row.Status }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return new Refusal("return.unknown", number);
        }

        await RowLocks.CasesAsync(db, [found.Id], cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.CaseRatings.SingleOrDefaultAsync(row => row.ReturnCaseId == found.Id, cancellationToken) is { } before)
        {
            return before.Change(score, comment, now);
        }

        var given = CaseRating.Give(found.Id, found.Status, score, comment, now);
        if (given.Value is not { } rating)
        {
            return given.Refusal!;
        }

        db.CaseRatings.Add(rating);
        return Result.Done;
    }
}
