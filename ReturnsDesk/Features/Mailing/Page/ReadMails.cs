using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Mailing.Composing;
using ReturnsDesk.Features.Mailing.Inbox;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Mailing.Page;

/// <summary>A mail in the list. The address is masked for people who may not see contact data.</summary>
public sealed record MailRow(long Id, MailKind Kind, string To, string Subject, string? CaseNumber, MailState State, DateTime StateAt, DateTime QueuedAt, DateTime NextAt, int Tries, string? ProblemCode, string? Problem)
{
    /// <summary>True where a person may have it tried again.</summary>
    public bool CanTryAgain => State is MailState.Failed or MailState.Bounced or MailState.GivenUp && Kind != MailKind.PortalCode;
}

/// <summary>Mail on one screen: what the settings lack, how many mails are in which state, and the last of them.</summary>
public sealed record MailsView(
    IReadOnlyList<string> WrongForSending, IReadOnlyList<string> WrongForReading, string From, string Server, string Mailbox, InboxStanding.Standing? Inbox, IReadOnlyDictionary<MailState, int> Counts, IReadOnlyList<MailRow> Mails);

/// <summary>Reads the outbox, the newest first, of one state where one is named.</summary>
[Requires(Permissions.ReadAudit)]
public sealed class ReadMails(DeskStore store, MailDesk desk, InboxStanding standing)
{
    private const int MostRows = 100;

    public Task<MailsView> ReadAsync(Actor actor, MailState? state = null, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadMails, MailsView>(actor, db => ViewAsync(db, actor, state, cancellationToken), cancellationToken);

    private async Task<MailsView> ViewAsync(ReturnsDb db, Actor actor, MailState? state, CancellationToken cancellationToken)
    {
        var counts = await db.OutboxMails.GroupBy(mail => mail.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var mails = await db.OutboxMails.Where(mail => state == null || mail.State == state).OrderByDescending(mail => mail.Id).Take(MostRows).ToListAsync(cancellationToken);
        var seesAll = await DeskStore.MayAsync(db, actor, Permissions.ReadContactData, cancellationToken);
        var shop = (await DeedRoom.MerchantAsync(db, cancellationToken)).Name;
        var (smtp, imap) = (desk.Server, desk.Server.Imap);
        return new MailsView(
            desk.WrongForSending, desk.WrongForReading, smtp.From, At(smtp.Host, smtp.Port), At(imap.Host, imap.Port), standing.Last, counts, [.. mails.Select(mail => RowOf(mail, seesAll, shop))]);
    }

    internal static MailRow RowOf(OutboxMail mail, bool seesAll, string shop) => new(
        mail.Id, mail.Kind, seesAll ? mail.To : ContactMask.Email(mail.To)!, MailComposer.SubjectOf(mail, shop), mail.CaseNumber, mail.State, mail.StateAt, mail.QueuedAt, mail.NextAt, mail.Tries, mail.ProblemCode, mail.Problem);

    private static string At(string host, int port) => host.Length == 0 ? "" : FormattableString.Invariant($"{host}:{port}");
}
