using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns;

/// <summary>
/// Keeps since when the customer of a case waits for an answer. It is written past the case's version: a message that comes in takes no decision away from somebody who has
/// the case open.
/// </summary>
internal static class AwaitedReply
{
    /// <summary>The customer wrote; who waits already has waited longer.</summary>
    public static Task BeginAsync(ReturnsDb db, long caseId, DateTime at, CancellationToken cancellationToken) =>
        db.ReturnCases.Where(row => row.Id == caseId && row.AwaitsReplySinceAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AwaitsReplySinceAt, (DateTime?)at), cancellationToken);

    public static Task EndAsync(ReturnsDb db, long caseId, CancellationToken cancellationToken) =>
        db.ReturnCases.Where(row => row.Id == caseId).ExecuteUpdateAsync(set => set.SetProperty(row => row.AwaitsReplySinceAt, (DateTime?)null), cancellationToken);

    /// <summary>An answer was taken back: what came after the last one that is left waits again. <paramref name="without"/> is the message that goes.</summary>
    public static async Task RecountAsync(ReturnsDb db, long caseId, long without, CancellationToken cancellationToken)
    {
        var answered = await db.CaseMessages.Where(message => message.ReturnCaseId == caseId && message.Side == MessageSide.FromDesk && message.Id != without)
            .MaxAsync(message => (long?)message.Id, cancellationToken) ?? 0;
        var since = await db.CaseMessages.Where(message => message.ReturnCaseId == caseId && message.Side == MessageSide.FromCustomer && message.Id > answered)
            .MinAsync(message => (DateTime?)message.At, cancellationToken);
        await db.ReturnCases.Where(row => row.Id == caseId).ExecuteUpdateAsync(set => set.SetProperty(row => row.AwaitsReplySinceAt, since), cancellationToken);
    }
}
