using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>
/// Takes a message back that the customer does not see yet, as if it had not been written; gives its text. Refused: <c>message.unknown</c>, <c>message.not-yours</c>,
/// <c>message.went-out</c>.
/// </summary>
[Requires(Permissions.WriteToCustomer)]
public sealed class TakeBackMessage(DeskStore store, TimeProvider clock, ConversationBell bell)
{
    public async Task<Result<string>> ExecuteAsync(Actor actor, CaseRef target, long messageId, CancellationToken cancellationToken = default)
    {
        var taken = await store.WriteAsync<TakeBackMessage, string>(
            actor,
            async db =>
            {
                var message = await db.CaseMessages
                    .SingleOrDefaultAsync(row => row.Id == messageId && db.ReturnCases.Any(found => found.Id == row.ReturnCaseId && found.Number == target.Number), cancellationToken);
                var refusal = message is null ? new Refusal("message.unknown") : message.WhyNotTakenBack(actor, clock.GetUtcNow().UtcDateTime);
                if (refusal is not null)
                {
                    return refusal;
                }

                db.CaseMessages.Remove(message!);
                await AwaitedReply.RecountAsync(db, message!.ReturnCaseId, message.Id, cancellationToken);
                return message.Body;
            },
            cancellationToken);
        if (!taken.Refused)
        {
            bell.Ring(target.Number);
        }

        return taken;
    }
}
