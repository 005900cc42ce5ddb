using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>Somebody who answers customers has what the customer wrote before their eyes: it is marked as read, once. Refused: <c>return.unknown</c>.</summary>
[Requires(Permissions.WriteToCustomer)]
public sealed class MarkConversationRead(DeskStore store, TimeProvider clock, ConversationBell bell)
{
    public async Task<Result> ExecuteAsync(Actor actor, CaseRef target, CancellationToken cancellationToken = default)
    {
        var marked = await store.WriteAsync<MarkConversationRead, int>(
            actor,
            async db =>
            {
                if (await db.ReturnCases.Where(row => row.Number == target.Number).Select(row => (long?)row.Id).SingleOrDefaultAsync(cancellationToken) is not { } caseId)
                {
                    return new Refusal("return.unknown", target.Number);
                }

                var now = clock.GetUtcNow().UtcDateTime;
                return await db.CaseMessages.Where(row => row.ReturnCaseId == caseId && row.Side == MessageSide.FromCustomer && row.ReadByDeskAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadByDeskAt, (DateTime?)now), cancellationToken);
            },
            cancellationToken);
        if (marked.Value > 0)
        {
            bell.Ring(target.Number);
        }

        return new Result(marked.Refusal);
    }
}
