using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Audit;

/// <summary>
/// How the chain fared: the good entries from the first on, the first bad one, and how many exported heads it agreed with. Without an exported head a cut tail
/// or a chain written anew by somebody who has the key cannot be told from the truth.
/// </summary>
public sealed record ChainAnswer(long Good, long Head, ChainFault? Fault, int AgreedHeads, DateTime? LastExportedAt, int UnreadableLines)
{
    public bool Holds => Fault is null;
}

/// <summary>Walks the whole chain, compares it with the exported heads and names the first bad entry; changes nothing and repairs nothing.</summary>
[Requires(Permissions.ReadAudit)]
public sealed class VerifyAudit(DeskStore store, AuditKey key, HeadFile heads)
{
    private const int EntriesPerReport = 2_000;

    /// <param name="actor">Who asks.</param>
    /// <param name="progress">Told the number of the last good entry, every some thousand.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public Task<ChainAnswer> ReadAsync(Actor actor, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<VerifyAudit, ChainAnswer>(actor, db => WalkAsync(db, progress, cancellationToken), cancellationToken);

    private async Task<ChainAnswer> WalkAsync(ReturnsDb db, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var exported = await heads.ReadAsync(cancellationToken);
        var before = await HeadAsync(db, cancellationToken);
        var secret = key.Find() ?? [];
        var check = new ChainCheck(new AuditHasher(secret), exported.Heads);
        var fault = before.KeyMark.Length > 0 && before.KeyMark != AuditHasher.MarkOf(secret)
            ? new ChainFault(1, ChainFaultKind.OtherKey)
            : await WalkAsync(db, check, progress, cancellationToken) ?? check.End(before, await HeadAsync(db, cancellationToken));
        progress?.Report(check.Good);
        return new ChainAnswer(check.Good, before.Seq, fault, check.Agreed, exported.Heads.Count == 0 ? null : exported.Heads.Max(head => head.At), exported.Unreadable);
    }

    private static async Task<ChainFault?> WalkAsync(ReturnsDb db, ChainCheck check, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var entry in db.AuditEntries.OrderBy(entry => entry.Seq).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (check.Take(entry) is { } fault)
                {
                    return fault;
                }

                if (check.Good % EntriesPerReport == 0)
                {
                    progress?.Report(check.Good);
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidCastException or FormatException or OverflowException)
        {
            return new ChainFault(check.Good + 1, ChainFaultKind.Unreadable);
        }
    }

    private static Task<AuditHead> HeadAsync(ReturnsDb db, CancellationToken cancellationToken) => db.AuditHeads.SingleAsync(cancellationToken);
}
