using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Calendars;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>
/// Takes down what the customer of an order wrote about one of its cases; gives the id of the message, of a mail that came before the one it got then. A case that waits for the
/// customer goes back to review. The order is part of the question: a case of another one does not exist. Refused: <c>return.unknown</c>, <c>message.length</c>.
/// </summary>
[Requires(Permissions.AddNote)]
public sealed class RecordCustomerMessage(DeskStore store, DeedRoom deeds, TimeProvider clock, ConversationBell bell)
{
    public async Task<Result<long>> ExecuteAsync(long orderId, string number, CustomerMessage message, CancellationToken cancellationToken = default)
    {
        var heard = await store.WriteAsync<RecordCustomerMessage, CaseMessage>(Actor.Customer(""), db => HearAsync(db, orderId, number, message, cancellationToken), cancellationToken);
        if (heard.Value is not { } kept)
        {
            return heard.Refusal!;
        }

        bell.Ring(number);
        return kept.Id;
    }

    private async Task<Result<CaseMessage>> HearAsync(ReturnsDb db, long orderId, string number, CustomerMessage message, CancellationToken cancellationToken)
    {
        var found = await db.ReturnCases.Where(row => row.Number == number && row.OrderId == orderId)
            .Select(row => new { row.Id, row.Order.Customer.Name }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return new Refusal("return.unknown", number);
        }

        if (message.MailKey is not null && await db.CaseMessages.SingleOrDefaultAsync(row => row.MailKey == message.MailKey, cancellationToken) is { } before)
        {
            return before;
        }

        var text = CaseMessage.Written(message.Body);
        if (text.Value is null)
        {
            return text.Refusal!;
        }

        if (await WakeAsync(db, found.Id, number, Actor.Customer(found.Name), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var answerBy = ExpectedAnswer.By(now, merchant.Hours, merchant.TimeZone, day => NationalHolidays.IsHoliday(merchant.Country, day));
        var kept = CaseMessage.FromCustomer(found.Id, found.Name, text.Value, message.Source, message.MailKey, now, answerBy);
        db.CaseMessages.Add(kept);
        await AwaitedReply.BeginAsync(db, found.Id, now, cancellationToken);
        return kept;
    }

    /// <summary>The case is held while it is moved: whoever decides at the same moment gives way, never the customer's words.</summary>
    private async Task<Refusal?> WakeAsync(ReturnsDb db, long caseId, string number, Actor customer, CancellationToken cancellationToken)
    {
        await RowLocks.CasesAsync(db, [caseId], cancellationToken);
        if (await db.ReturnCases.Where(row => row.Id == caseId).Select(row => row.Status).SingleAsync(cancellationToken) != CaseStatus.AwaitingCustomer)
        {
            return null;
        }

        var returnCase = (await CaseChange.LoadAsync(db, number, cancellationToken))!;
        return returnCase.HearAnswer(await deeds.ForAsync(db, customer, returnCase, cancellationToken)).Refusal;
    }
}
