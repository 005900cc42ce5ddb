using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>Looks whether anything was said or read since, by index only: what an open page asks every few seconds.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadConversationStamp(DeskStore store)
{
    public Task<ConversationStamp> ReadAsync(Actor actor, long caseId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadConversationStamp, ConversationStamp>(actor, db => OfAsync(db, caseId, cancellationToken), cancellationToken);

    internal static async Task<ConversationStamp> OfAsync(ReturnsDb db, long caseId, CancellationToken cancellationToken) =>
        await db.CaseMessages.Where(row => row.ReturnCaseId == caseId)
            .GroupBy(row => row.ReturnCaseId)
            .Select(rows => new ConversationStamp(rows.Max(row => row.Id), rows.Count(), rows.Max(row => row.ReadByCustomerAt)))
            .SingleOrDefaultAsync(cancellationToken)
        ?? new ConversationStamp(0, 0, null);
}
