using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>Looks our side up, a page at a time.</summary>
internal static class OurParts
{
    /// <summary>Everything of ours that one of the rows may be. A key is looked for wherever the part was sent: it is unique in the whole desk.</summary>
    public static async Task<IReadOnlyList<OurPart>> CandidatesAsync(ReturnsDb db, string gateway, IReadOnlyList<ListedRefund> rows, CancellationToken cancellationToken)
    {
        var keys = Some(rows.Select(row => row.Key));
        var parts = keys.Length == 0 ? [] : await Parts(db.RefundIntents.Where(intent => keys.Contains(intent.Key))).ToListAsync(cancellationToken);
        var known = parts.Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        var unknown = rows.Where(row => !known.Contains(row.Key)).ToList();

        var references = Some(unknown.Select(row => row.Reference));
        if (references.Length > 0)
        {
            parts.AddRange(await Parts(db.RefundIntents.Where(intent => intent.Gateway == gateway && references.Contains(intent.GatewayReference))).ToListAsync(cancellationToken));
        }

        var payments = Some(unknown.Where(row => !row.NamesItself).SelectMany(row => new[] { row.PaymentReference, row.OtherPaymentReference }));
        if (payments.Length > 0)
        {
            parts.AddRange(await Parts(db.RefundIntents.Where(intent => intent.Gateway == gateway && intent.Payment.Gateway == gateway && payments.Contains(intent.Payment.Reference))).ToListAsync(cancellationToken));
        }

        return [.. parts.DistinctBy(part => part.IntentId)];
    }

    /// <summary>A page of what was sent to the gateway in the period, after the part of the page before.</summary>
    public static Task<List<OurPart>> PageAsync(ReturnsDb db, string gateway, ListTerms terms, long afterId, int take, CancellationToken cancellationToken) =>
        Parts(db.RefundIntents
            .Where(intent => intent.Gateway == gateway && intent.FirstSentAt >= terms.From && intent.FirstSentAt < terms.To && intent.Id > afterId)
            .OrderBy(intent => intent.Id).Take(take)).ToListAsync(cancellationToken);

    private static string?[] Some(IEnumerable<string> names) => [.. names.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    private static IQueryable<OurPart> Parts(IQueryable<RefundIntent> intents) => intents.Select(intent => new OurPart
    {
        IntentId = intent.Id,
        RefundId = intent.RefundId,
        Key = intent.Key,
        Reference = intent.GatewayReference ?? "",
        PaymentReference = intent.Payment.Reference,
        Amount = new Money(intent.AmountMinor, intent.Currency),
        Status = intent.Status,
        StatusAt = intent.StatusAt,
        FirstSentAt = intent.FirstSentAt,
        LastSentAt = intent.LastSentAt,
        HadSucceeded = intent.Attempts.Any(attempt => attempt.Outcome == GatewayOutcome.Succeeded),
        WasDecidedByHand = intent.Attempts.Any(attempt => attempt.Kind == AttemptKind.Person && attempt.Outcome == GatewayOutcome.Succeeded),
    });
}
