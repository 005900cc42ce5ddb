using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>Where a refund stands in a list.</summary>
internal sealed record RefundPlace(long Id, Urgency Urgency);

/// <summary>Finds one page of a part of the desk: what needs a person by urgency and then amount, everything else newest first.</summary>
internal static class RefundPlaces
{
    private static readonly string[] AtRisk = [AttentionCodes.Contradiction, AttentionCodes.SecondReference, AttentionCodes.WrongAmount, AttentionCodes.RefundedOutside, AttentionCodes.FailedLater];

    public static Task<List<RefundPlace>> FindAsync(ReturnsDb db, RefundFilter filter, IReadOnlyList<string> called, int take, CancellationToken cancellationToken) =>
        filter.Tab == RefundTab.Attention ? UrgentAsync(db, filter.After, take, cancellationToken) : NewestAsync(db, filter, called, take, cancellationToken);

    /// <summary>What needs a person, after the row of the page before. The parts are found by index and are few; their refunds are looked up one by one.</summary>
    public static IQueryable<UrgentRefund> Urgent(ReturnsDb db, RefundRow? after)
    {
        var rows = RefundAttention.Parts(db)
            .Select(intent => new
            {
                intent.RefundId,
                Urgency = AtRisk.Contains(intent.Attention!) ? (int)Urgency.MoneyAtRisk
                    : intent.Status == MoneyStatus.Parked ? (int)Urgency.SetAside
                    : intent.Attention != null ? (int)Urgency.Waiting
                    : (int)Urgency.BeingAsked,
            })
            .GroupBy(part => part.RefundId)
            .Select(parts => new { RefundId = parts.Key, Urgency = parts.Min(part => part.Urgency) })
            .Join(db.Refunds, part => part.RefundId, refund => refund.Id, (part, refund) => new UrgentRefund { Id = refund.Id, Urgency = part.Urgency, TotalMinor = refund.TotalMinor });
        if (after is not null)
        {
            var (urgency, total, id) = ((int)after.Urgency, after.TotalMinor, after.Id);
            rows = rows.Where(row => row.Urgency > urgency || (row.Urgency == urgency && (row.TotalMinor < total || (row.TotalMinor == total && row.Id < id))));
        }

        return rows.OrderBy(row => row.Urgency).ThenByDescending(row => row.TotalMinor).ThenByDescending(row => row.Id);
    }

    private static async Task<List<RefundPlace>> UrgentAsync(ReturnsDb db, RefundRow? after, int take, CancellationToken cancellationToken) =>
        [.. (await Urgent(db, after).Take(take).ToListAsync(cancellationToken)).Select(row => new RefundPlace(row.Id, (Urgency)row.Urgency))];

    private static async Task<List<RefundPlace>> NewestAsync(ReturnsDb db, RefundFilter filter, IReadOnlyList<string> called, int take, CancellationToken cancellationToken)
    {
        List<(DateTime At, long Id)> found = [];
        foreach (var set in RefundMatches.SetsOf(db, filter.Tab, called))
        {
            var refunds = set;
            if (filter.After is { ProposedAt: var at, Id: var id })
            {
                refunds = refunds.Where(refund => refund.ProposedAt < at || (refund.ProposedAt == at && refund.Id < id));
            }

            var page = await refunds.OrderByDescending(refund => refund.ProposedAt).ThenByDescending(refund => refund.Id).Take(take)
                .Select(refund => new { refund.ProposedAt, refund.Id }).ToListAsync(cancellationToken);
            found.AddRange(page.Select(row => (row.ProposedAt, row.Id)));
        }

        return [.. found.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(take).Select(row => new RefundPlace(row.Id, Urgency.BeingAsked))];
    }
}

/// <summary>What a refund that needs a person is ordered by.</summary>
internal sealed record UrgentRefund
{
    public long Id { get; init; }
    public int Urgency { get; init; }
    public long TotalMinor { get; init; }
}
