using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>Stores what a comparison found: new differences, those that are still there, and those that are gone.</summary>
internal static class KeepDifferences
{
    private const int Chunk = 500;

    public static async Task StoreAsync(
        ReturnsDb db, ReconciliationRun run, ListComparison comparison, IReadOnlyList<FoundDifference> found, DateTime at, CancellationToken cancellationToken)
    {
        var seen = new HashSet<long>();
        foreach (var chunk in found.DistinctBy(difference => (difference.Kind, ReconciliationDifference.IdentityOf(difference))).Chunk(Chunk))
        {
            string[] identities = [.. chunk.Select(ReconciliationDifference.IdentityOf).Distinct(StringComparer.Ordinal)];
            var known = await db.ReconciliationDifferences.Where(row => row.Gateway == run.Gateway && identities.Contains(row.Identity)).ToListAsync(cancellationToken);
            foreach (var difference in chunk)
            {
                if (known.Find(row => row.Kind == difference.Kind && row.Identity == ReconciliationDifference.IdentityOf(difference)) is { } again)
                {
                    again.SeeAgain(difference, run.Id, at);
                    seen.Add(again.Id);
                }
                else
                {
                    db.ReconciliationDifferences.Add(new ReconciliationDifference(run.Gateway, difference, run.Id, at));
                }
            }
        }

        await EndAsync(db, run.Gateway, comparison, seen, at, cancellationToken);
    }

    /// <summary>Open ones of refunds that this comparison saw on both sides, and did not find again.</summary>
    private static async Task EndAsync(ReturnsDb db, string gateway, ListComparison comparison, HashSet<long> seen, DateTime at, CancellationToken cancellationToken)
    {
        var open = await db.ReconciliationDifferences
            .Where(row => row.Gateway == gateway && row.State == DifferenceState.Open && row.RefundIntentId != null && row.Kind != DifferenceKind.MadeOutside)
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Kind, IntentId = row.RefundIntentId!.Value, row.RefundIntent!.Status })
            .ToListAsync(cancellationToken);
        long[] ended = [.. open.Where(row => !seen.Contains(row.Id))
            .Where(row => comparison.Lists(row.IntentId) || (row.Kind == DifferenceKind.MissingThere && row.Status != MoneyStatus.Succeeded))
            .Select(row => row.Id)];
        foreach (var chunk in ended.Chunk(Chunk))
        {
            foreach (var row in await db.ReconciliationDifferences.Where(row => chunk.Contains(row.Id)).ToListAsync(cancellationToken))
            {
                row.Vanish(at);
            }
        }
    }
}
