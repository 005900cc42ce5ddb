using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Calendars;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>One message as the customer sees it. <see cref="IsQuestion"/>: the desk asked for it, and the case waits for the answer.</summary>
public sealed record CustomerTalk(bool IsOwn, string By, string Body, DateTime At, DateTime? ReadAt)
{
    public bool IsQuestion { get; init; }
    public MessageSource Source { get; init; }
}

/// <summary>What the customer and the desk wrote to each other, oldest first, and until when an answer was promised where one is open.</summary>
public sealed record CustomerConversation(IReadOnlyList<CustomerTalk> Entries, DateTime? AnswerByAt)
{
    /// <summary>When people are there, and until when whoever writes now gets an answer.</summary>
    public OfficeHours Hours { get; init; } = OfficeHours.Preset;
    public DateTime AnsweredIfNowAt { get; init; }
}

/// <summary>
/// Reads the conversation of a case for the customer who proved the order, and marks what the desk wrote as read. Notes and messages that are still held are not in it. Null where
/// the order has no such case.
/// </summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadCustomerConversation(DeskStore store, TimeProvider clock, ConversationBell bell)
{
    private static readonly string[] Codes = ["evidence-asked", "answered"];

    public async Task<CustomerConversation?> ReadAsync(long orderId, string number, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await store.ReadAsync<ReadCustomerConversation, (CustomerConversation View, long[] Unread)?>(
            Actor.Customer(""), db => ViewAsync(db, orderId, number, now, cancellationToken), cancellationToken);
        if (found is { Unread: { Length: > 0 } unread })
        {
            await store.WriteAsync<ReadCustomerConversation, int>(
                Actor.Customer(""),
                async db => await db.CaseMessages.Where(row => unread.Contains(row.Id) && row.ReadByCustomerAt == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadByCustomerAt, (DateTime?)now), cancellationToken),
                cancellationToken);
            bell.Ring(number);
        }

        return found?.View;
    }

    private static async Task<(CustomerConversation View, long[] Unread)?> ViewAsync(ReturnsDb db, long orderId, string number, DateTime now, CancellationToken cancellationToken)
    {
        var found = await db.ReturnCases.Where(row => row.Number == number && row.OrderId == orderId).Select(row => new { row.Id, row.AwaitsReplySinceAt }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var messages = await db.CaseMessages.Where(row => row.ReturnCaseId == found.Id && row.VisibleAt <= now).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var steps = await db.Timeline.Where(row => row.ReturnCaseId == found.Id && row.Text != null && Codes.Contains(row.Code)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var entries = messages.Select(OfMessage)
            .Concat(steps.Select(row => new CustomerTalk(row.Code == "answered", row.ActorName, row.Text!, row.At, null) { IsQuestion = row.Code == "evidence-asked", Source = MessageSource.Desk }))
            .OrderBy(entry => entry.At).ToList();
        var answerBy = found.AwaitsReplySinceAt is { } since ? messages.Where(row => row.At >= since).Min(row => row.AnswerByAt) : null;
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var ifNow = ExpectedAnswer.By(now, merchant.Hours, merchant.TimeZone, day => NationalHolidays.IsHoliday(merchant.Country, day));
        return (new CustomerConversation(entries, answerBy) { Hours = merchant.Hours, AnsweredIfNowAt = ifNow }, [.. messages.Where(row => row.Side == MessageSide.FromDesk && row.ReadByCustomerAt is null).Select(row => row.Id)]);
    }

    private static CustomerTalk OfMessage(CaseMessage row) =>
        new(row.Side == MessageSide.FromCustomer, row.By, row.Body, row.At, row.Side == MessageSide.FromCustomer ? row.ReadByDeskAt : row.ReadByCustomerAt) { Source = row.Source };
}
