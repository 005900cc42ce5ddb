using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>
/// Looks at the books while everything else goes on: ten times a second at the ledger, which may at no moment be seen out of balance (P-04), and every second at what is in doubt, which must
/// call for a person after a quarter of an hour (I-5).
/// </summary>
internal sealed class LedgerReader(RigDatabase database)
{
    private const int LooksPerSecond = 10;

    /// <summary>The desk may be down just when the time is over.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public int Reads { get; private set; }
    public int OutOfBalance { get; private set; }

    /// <summary>Parts that were in doubt for longer and called nobody.</summary>
    public HashSet<long> Uncalled { get; } = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var db = database.Open();
                var sum = await db.LedgerEntries.SumAsync(entry => entry.AmountMinor, cancellationToken);
                Reads++;
                OutOfBalance += sum == 0 ? 0 : 1;
                if (Reads % LooksPerSecond == 0)
                {
                    Uncalled.UnionWith(await UncalledAsync(db, DateTime.UtcNow, cancellationToken));
                }

                await Task.Delay(TimeSpan.FromSeconds(1) / LooksPerSecond, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    internal static Task<List<long>> UncalledAsync(ReturnsDb db, DateTime now, CancellationToken cancellationToken)
    {
        var since = now - Waits.Unanswered - Grace;
        return db.RefundIntents
            .Where(part => part.Attention == null && (part.Status == MoneyStatus.Sending || part.Status == MoneyStatus.Unknown) && (part.DoubtAt ?? part.StatusAt) < since)
            .Select(part => part.Id).ToListAsync(cancellationToken);
    }
}
