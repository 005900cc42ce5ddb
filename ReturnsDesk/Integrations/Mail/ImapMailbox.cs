using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace ReturnsDesk.Integrations.Mail;

/// <summary>Reads the mailbox of the settings by IMAP.</summary>
internal sealed class ImapMailbox(IOptions<MailServerOptions> options) : IMailbox
{
    private const int MostMails = 50;
    private const int LongestMail = 5 * 1024 * 1024;
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(2);

    public async Task<MailboxAnswer> ReadAsync(Func<ReceivedMail, Task<MailboxMark>> take, CancellationToken cancellationToken)
    {
        var settings = options.Value.Imap;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Round);
        using var client = new ImapClient();
        try
        {
            await MailWire.OpenAsync(client, settings.Host, settings.Port, settings.Security, settings.User, settings.Password, limit.Token);
            var folder = await client.GetFolderAsync(settings.Folder, limit.Token);
            await folder.OpenAsync(FolderAccess.ReadWrite, limit.Token);
            var read = await ReadAsync(folder, take, limit.Token);
            await client.DisconnectAsync(quit: true, limit.Token);
            return new MailboxAnswer(read, "", "");
        }
        catch (Exception trouble) when ((MailWire.IsTrouble(trouble) || trouble is FolderNotFoundException) && !cancellationToken.IsCancellationRequested)
        {
            return new MailboxAnswer(0, trouble switch
            {
                AuthenticationException => "mail.sign-in-refused",
                SslHandshakeException or NotSupportedException => "mail.not-secret",
                FolderNotFoundException => "mail.no-folder",
                _ => "mail.unreachable",
            }, trouble.Message);
        }
    }

    private static async Task<int> ReadAsync(IMailFolder folder, Func<ReceivedMail, Task<MailboxMark>> take, CancellationToken cancellationToken)
    {
        var fresh = (await folder.SearchAsync(SearchQuery.NotSeen.And(SearchQuery.NotFlagged).And(SearchQuery.NotDeleted), cancellationToken)).OrderBy(id => id.Id).Take(MostMails).ToList();
        if (fresh.Count == 0)
        {
            return 0;
        }

        foreach (var summary in await folder.FetchAsync(fresh, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.Envelope, cancellationToken))
        {
            var mark = await take(await OpenAsync(folder, summary, cancellationToken));
            if (mark != MailboxMark.AsItWas)
            {
                await folder.AddFlagsAsync(summary.UniqueId, mark == MailboxMark.Done ? MessageFlags.Seen : MessageFlags.Flagged, silent: true, cancellationToken);
            }
        }

        return fresh.Count;
    }

    private static async Task<ReceivedMail> OpenAsync(IMailFolder folder, IMessageSummary summary, CancellationToken cancellationToken)
    {
        if (summary.Size > LongestMail)
        {
            return new ReceivedMail { Key = MailParsing.KeyOf(summary.Envelope?.MessageId ?? $"{folder.UidValidity}/{summary.UniqueId}"), From = "", IsTooLong = true };
        }

        try
        {
            using var message = await folder.GetMessageAsync(summary.UniqueId, cancellationToken);
            return MailParsing.Read(message);
        }
        catch (FormatException)
        {
            // Not even a message: it names no goal, so people get it.
            return new ReceivedMail { Key = MailParsing.KeyOf($"{folder.UidValidity}/{summary.UniqueId}"), From = "unreadable" };
        }
    }
}
