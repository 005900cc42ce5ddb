using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Mailing.Sending;
using ReturnsDesk.Integrations.Mail;

namespace ReturnsDesk.Features.Mailing.Inbox;

/// <summary>
/// Takes one mail that came in, once, however often it is handed over. Gives what became of it, or nothing where it is to stay as it was. A program that answers us is never
/// answered, and never written into a case.
/// </summary>
[Requires(Permissions.EditMerchant)]
public sealed class TakeMail(DeskStore store, MailDesk desk, ICustomerReplies replies, MailAnswers answers, TimeProvider clock)
{
    /// <summary>A case that gets more in a day is being written to by a program.</summary>
    public const int MostRepliesADay = 50;

    public async Task<Result<InboxHandling?>> ExecuteAsync(Actor actor, ReceivedMail mail, CancellationToken cancellationToken = default)
    {
        var known = await store.ReadAsync<TakeMail, Known>(actor, db => LookAsync(db, mail, cancellationToken), cancellationToken);
        if (known.Handling is { } before)
        {
            return before;
        }

        if (mail.Bounce is { IsFinal: true } bounce)
        {
            return await RecordBounceAsync(actor, mail, bounce, cancellationToken);
        }

        var handling = mail.IsTooLong ? InboxHandling.TooLong
            : mail.IsAutomatic || mail.Bounce is not null || IsOurs(mail) ? InboxHandling.Automatic
            : known.Case is null || ReplyText.Of(mail.Text).Length == 0 ? InboxHandling.Foreign
            : known.RepliesToday >= MostRepliesADay ? InboxHandling.TooMany
            : InboxHandling.Reply;
        if (handling == InboxHandling.Reply)
        {
            // The conversation knows the mail by its key: stored there and not here, it counts once all the same.
            var taken = await replies.TakeAsync(new CustomerReply(known.Case!.OrderId, known.Case.CaseNumber, ReplyText.Of(mail.Text), mail.Key), cancellationToken);
            handling = taken.Refused ? InboxHandling.Foreign : handling;
        }

        return await KeepAsync(actor, mail, handling, known.Case?.CaseNumber, cancellationToken);
    }

    private bool IsOurs(ReceivedMail mail) => mail.From.Length == 0 || mail.From.Equals(desk.Server.From, StringComparison.OrdinalIgnoreCase) || desk.ReplyTokenOf(mail.From) is not null;

    private async Task<Known> LookAsync(ReturnsDb db, ReceivedMail mail, CancellationToken cancellationToken)
    {
        if (await db.InboxMails.Where(row => row.Key == mail.Key).Select(row => (InboxHandling?)row.Handling).FirstOrDefaultAsync(cancellationToken) is { } before)
        {
            return new Known(before, null, 0);
        }

        List<string> hashes = [.. mail.Recipients.Select(desk.ReplyTokenOf).OfType<string>().Select(AccessSecret.HashOf)];
        var address = hashes.Count == 0 ? null : await db.ReplyAddresses.Where(row => hashes.Contains(row.TokenHash)).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        return new Known(null, address, address is null ? 0 : await db.InboxMails.CountAsync(row => row.CaseNumber == address.CaseNumber && row.TakenAt > since, cancellationToken));
    }

    /// <summary>A report on a mail that is not ours is left to people.</summary>
    private Task<Result<InboxHandling?>> RecordBounceAsync(Actor actor, ReceivedMail mail, BounceNews bounce, CancellationToken cancellationToken) =>
        store.WriteAsync<TakeMail, InboxHandling?>(
            actor,
            async db =>
            {
                var lost = await db.OutboxMails.SingleOrDefaultAsync(row => row.MessageId == bounce.MessageId, cancellationToken);
                if (lost is not null && !lost.Bounce(clock.GetUtcNow().UtcDateTime, bounce.Detail).Refused)
                {
                    await answers.TellAsync(db, actor, lost);
                }

                return Keep(db, mail, lost is null ? InboxHandling.Foreign : InboxHandling.Bounce, lost?.CaseNumber);
            },
            cancellationToken);

    private Task<Result<InboxHandling?>> KeepAsync(Actor actor, ReceivedMail mail, InboxHandling handling, string? caseNumber, CancellationToken cancellationToken) =>
        store.WriteAsync<TakeMail, InboxHandling?>(actor, db => Task.FromResult(Keep(db, mail, handling, caseNumber)), cancellationToken);

    private Result<InboxHandling?> Keep(ReturnsDb db, ReceivedMail mail, InboxHandling handling, string? caseNumber)
    {
        db.InboxMails.Add(new InboxMail(mail.Key, handling, caseNumber, clock.GetUtcNow().UtcDateTime));
        return handling;
    }

    private sealed record Known(InboxHandling? Handling, ReplyAddress? Case, int RepliesToday);
}
