using Microsoft.EntityFrameworkCore;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>Sums the ledger ten times a second while everything else goes on: at no moment may it be seen out of balance (P-04).</summary>
internal sealed class LedgerReader(RigDatabase database)
{
    public int Reads { get; private set; }
    public int OutOfBalance { get; private set; }

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
                await Task.Delay(100, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
