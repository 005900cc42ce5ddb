using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Reports.Satisfaction;

/// <summary>The answers of a month of the merchant's clock ('2026-03'): how many customers gave each score, from 1 to 5.</summary>
public sealed record SatisfactionRow(string Month, IReadOnlyList<int> Scores)
{
    public int Answers => Scores.Sum();

    /// <summary>Null where nobody answered.</summary>
    public double? Mean => Answers == 0 ? null : Scores.Select((count, at) => (double)count * (CaseRating.Lowest + at)).Sum() / Answers;
}

/// <summary>How content customers were with their returns, by the month in which they first said so; the oldest month first.</summary>
[Requires(Permissions.ReadReports)]
public sealed class ReadSatisfaction(DeskStore store)
{
    public Task<IReadOnlyList<SatisfactionRow>> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadSatisfaction, IReadOnlyList<SatisfactionRow>>(actor, db => CountAsync(db, cancellationToken), cancellationToken);

    private static async Task<IReadOnlyList<SatisfactionRow>> CountAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var merchant = await db.Merchants.SingleOrDefaultAsync(cancellationToken) ?? new MerchantSettings("", "UTC", "USD", "");
        var answers = await db.CaseRatings.Select(rating => new { rating.At, rating.Score }).ToListAsync(cancellationToken);
        return
        [
            .. answers.GroupBy(answer => merchant.DayOf(answer.At).ToString("yyyy-MM", CultureInfo.InvariantCulture)).OrderBy(month => month.Key, StringComparer.Ordinal)
                .Select(month => new SatisfactionRow(
                    month.Key, [.. Enumerable.Range(CaseRating.Lowest, CaseRating.Highest).Select(score => month.Count(answer => answer.Score == score))])),
        ];
    }
}
