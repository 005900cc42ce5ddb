using ReturnsDesk.Data;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Mail;

namespace ReturnsDesk.Features.Mailing.Inbox;

/// <summary>Looks into the mailbox once: answers go to their cases, reports of lost mails to the outbox, and what is neither is left to people. Nothing is deleted.</summary>
[Requires(Permissions.EditMerchant)]
public sealed class ReadInbox(DeskStore store, MailDesk desk, IMailbox mailbox, TakeMail take, InboxStanding standing, TimeProvider clock)
{
    /// <summary>Gives how many mails were looked at; nothing where no mailbox is set up.</summary>
    public async Task<MailboxAnswer?> ExecuteAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var mayRead = await store.ReadAsync<ReadInbox, bool>(actor, _ => Task.FromResult(true), cancellationToken);
        if (!mayRead || !desk.CanRead)
        {
            return null;
        }

        var answer = await mailbox.ReadAsync(mail => TakeAsync(actor, mail, cancellationToken), cancellationToken);
        standing.Tell(answer, clock.GetUtcNow().UtcDateTime);
        return answer;
    }

    private async Task<MailboxMark> TakeAsync(Actor actor, ReceivedMail mail, CancellationToken cancellationToken) =>
        await take.ExecuteAsync(actor, mail, cancellationToken) switch
        {
            { Refusal: not null } or { Value: null } => MailboxMark.AsItWas,
            { Value: InboxHandling.Reply or InboxHandling.Bounce or InboxHandling.Automatic } => MailboxMark.Done,
            _ => MailboxMark.ForPeople,
        };
}

/// <summary>How the last look into the mailbox went, on this node.</summary>
public sealed class InboxStanding
{
    private volatile Standing? _last;

    /// <summary>Null before the first look.</summary>
    public Standing? Last => _last;

    internal void Tell(MailboxAnswer answer, DateTime at) => _last = new Standing(at, answer.Code, answer.Detail);

    public sealed record Standing(DateTime At, string Code, string Detail);
}
