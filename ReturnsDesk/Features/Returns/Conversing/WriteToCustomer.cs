using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>
/// Writes to the customer of a case; gives the id of the message. The customer sees it after the merchant's hold. What was seen of the case does not matter: nothing is decided.
/// Refused: <c>return.unknown</c>, <c>message.length</c>, <c>message.unfilled</c> (the placeholder).
/// </summary>
[Requires(Permissions.WriteToCustomer)]
public sealed class WriteToCustomer(DeskStore store, TimeProvider clock, ConversationBell bell)
{
    public async Task<Result<long>> ExecuteAsync(Actor actor, CaseRef target, string body, CancellationToken cancellationToken = default)
    {
        var written = await store.WriteAsync<WriteToCustomer, CaseMessage>(
            actor,
            async db => await db.ReturnCases.Where(row => row.Number == target.Number).Select(row => (long?)row.Id).SingleOrDefaultAsync(cancellationToken) is { } caseId
                ? await AddAsync(db, actor, caseId, body, clock.GetUtcNow().UtcDateTime, cancellationToken)
                : new Refusal("return.unknown", target.Number),
            cancellationToken);
        if (written.Value is not { } message)
        {
            return written.Refusal!;
        }

        bell.Ring(target.Number);
        return message.Id;
    }

    /// <summary>The same inside a transaction that the caller opened.</summary>
    internal static async Task<Result<CaseMessage>> AddAsync(ReturnsDb db, Actor actor, long caseId, string body, DateTime at, CancellationToken cancellationToken)
    {
        if (Placeholders.WhyUnfilled(body) is { } unfilled)
        {
            return unfilled;
        }

        var text = CaseMessage.Written(body);
        if (text.Value is null)
        {
            return text.Refusal!;
        }

        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var message = CaseMessage.FromDesk(caseId, actor, text.Value, at, at.AddSeconds(merchant.HoldSeconds));
        db.CaseMessages.Add(message);
        await AwaitedReply.EndAsync(db, caseId, cancellationToken);
        return message;
    }
}
