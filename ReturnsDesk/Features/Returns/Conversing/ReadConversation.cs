using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>Reads what was said about a case, for the desk: messages, notes, and what was asked and answered in its steps. Null where no return has the number.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadConversation(DeskStore store)
{
    private const int MostEntries = 200;

    private static readonly Dictionary<string, TalkSide> Spoken = new(StringComparer.Ordinal)
    {
        ["note"] = TalkSide.Internal,
        ["evidence-asked"] = TalkSide.Desk,
        ["answered"] = TalkSide.Customer,
        ["rejected"] = TalkSide.Desk,
        ["appealed"] = TalkSide.Customer,
        ["closed"] = TalkSide.Internal,
        ["reopened"] = TalkSide.Internal,
    };

    private static readonly string[] Codes = [.. Spoken.Keys];

    public Task<ConversationView?> ReadAsync(Actor actor, string number, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadConversation, ConversationView?>(actor, db => ViewAsync(db, number, cancellationToken), cancellationToken);

    private static async Task<ConversationView?> ViewAsync(ReturnsDb db, string number, CancellationToken cancellationToken)
    {
        var found = await db.ReturnCases.Where(row => row.Number == number).Select(row => new { row.Id, row.AwaitsReplySinceAt }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var messages = await db.CaseMessages.Where(row => row.ReturnCaseId == found.Id).OrderByDescending(row => row.Id).Take(MostEntries).ToListAsync(cancellationToken);
        var steps = await db.Timeline.Where(row => row.ReturnCaseId == found.Id && row.Text != null && Codes.Contains(row.Code)).OrderByDescending(row => row.Id).Take(MostEntries)
            .ToListAsync(cancellationToken);
        var entries = steps.OrderBy(row => row.Id).Select(OfStep).Concat(messages.OrderBy(row => row.Id).Select(OfMessage)).OrderBy(entry => entry.At).ToList();
        return new ConversationView(found.Id, entries, await ReadConversationStamp.OfAsync(db, found.Id, cancellationToken))
        {
            AwaitsReplySinceAt = found.AwaitsReplySinceAt,
            AnswerByAt = found.AwaitsReplySinceAt is { } since ? messages.Where(row => row.At >= since).Min(row => row.AnswerByAt) : null,
            HasUnread = messages.Any(row => row.Side == MessageSide.FromCustomer && row.ReadByDeskAt is null),
        };
    }

    private static TalkEntry OfMessage(CaseMessage row) =>
        new(string.Create(CultureInfo.InvariantCulture, $"m{row.Id}"), row.Side == MessageSide.FromCustomer ? TalkSide.Customer : TalkSide.Desk, "message", row.By, row.At, row.Body)
        {
            MessageId = row.Id,
            ById = row.ById,
            VisibleAt = row.VisibleAt,
            ReadAt = row.Side == MessageSide.FromCustomer ? row.ReadByDeskAt : row.ReadByCustomerAt,
            Source = row.Source,
        };

    private static TalkEntry OfStep(TimelineEntry row) =>
        new(string.Create(CultureInfo.InvariantCulture, $"t{row.Id}"), Spoken[row.Code], row.Code, row.ActorName, row.At, row.Text!) { ById = row.ActorId, VisibleAt = row.At };
}
