using System.Globalization;
using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MimeKit;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Mailing.Inbox;
using ReturnsDesk.Integrations.Mail;
using ReturnsDesk.Tests.Features.Mailing;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Integrations.Mail;

/// <summary>The desk, a real SMTP server and a real IMAP server.</summary>
public sealed class RealServersTests(RealServers servers) : IClassFixture<RealServers>
{
    [Fact]
    public async Task A_mail_an_answer_to_it_and_one_that_comes_back()
    {
        await using var room = await OpenAsync(servers.Smtp);
        var number = await room.RequestedAsync(new AnOrder().BoughtBy("李雷", "lilei@example.test"));
        await room.SendAsync();

        var sent = servers.Messages().Single(message => message.To.Mailboxes.Any(box => box.Address == "lilei@example.test"));
        var mail = Assert.Single(await room.MailsAsync());
        Assert.Equal((MailState.Sent, sent.MessageId), (mail.State, mail.MessageId));
        Assert.Equal(($"退货申请已收到（售后单号 {number}）", "Lotus & Linen", "auto-generated"), (sent.Subject, sent.From.Mailboxes.Single().Name, sent.Headers[HeaderId.AutoSubmitted]));
        Assert.Contains("李雷，您好：", sent.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-CN\">", sent.HtmlBody, StringComparison.Ordinal);

        await DropAsync(AnAnswer(sent, "已寄出，单号 SF123。\n\n在 2026年3月2日 10:00，Lotus <returns@shop.example> 写道：\n> 您好"));
        await DropAsync(AnAnswer(sent, "A stranger's letter", to: "office@in.shop.example"));
        using (var bounce = MimeMessage.Load(new MemoryStream(Encoding.ASCII.GetBytes(MailParsingTests.ABounce("failed", "5.1.1", sent.MessageId!).ReplaceLineEndings("\r\n")))))
        {
            await DropAsync(bounce);
        }

        Assert.Equal("", (await room.Get<ReadInbox>().ExecuteAsync(Actor.Automatic))!.Code);
        Assert.Equal("", (await room.Get<ReadInbox>().ExecuteAsync(Actor.Automatic))!.Code);

        Assert.Equal((number, "已寄出，单号 SF123。"), (Assert.Single(room.Replies.Taken).CaseNumber, room.Replies.Taken[0].Body));
        Assert.Equal(MailState.Bounced, Assert.Single(await room.MailsAsync()).State);
        Assert.Contains("mail-bounced: 5.1.1 550 no such user", await room.TimelineAsync(number));
        Assert.Equal([("A stranger's letter", MessageFlags.Flagged)], await UnreadAsync());
    }

    [Fact]
    public async Task What_the_server_says_counts()
    {
        await using var room = await OpenAsync(servers.Smtp);
        var names = new[] { "refused", "later", "content", "taken" };
        for (var order = 0; order < names.Length; order++)
        {
            await room.RequestedAsync(new AnOrder().Numbered($"{2001 + order}").BoughtBy(names[order], $"{names[order]}@example.test"));
        }

        await room.SendAsync();

        Assert.Equal(
            [(MailState.Failed, "550 5.1.1 no such user"), (MailState.Queued, "451 4.7.1 greylisted, come back later"), (MailState.Failed, "554 5.7.1 looks like spam"), (MailState.Sent, null)],
            (await room.MailsAsync()).Select(mail => (mail.State, mail.Problem)));
        Assert.Single(servers.Messages(), message => message.To.Mailboxes.Any(box => box.Address == "taken@example.test"));
    }

    [Theory]
    [InlineData(RealServers.Password, MailState.Sent, null)]
    [InlineData("wrong", MailState.Queued, "mail.sign-in-refused")]
    public async Task The_server_lets_in_who_knows_the_password(string password, MailState state, string? problem)
    {
        await using var room = await OpenAsync(servers.SmtpWithPassword, ("Mail:User", RealServers.User), ("Mail:Password", password));
        await room.RequestedAsync(new AnOrder().BoughtBy("Kim", $"{problem ?? "let-in"}@example.test"));

        var round = await room.SendAsync();

        var mail = Assert.Single(await room.MailsAsync());
        Assert.Equal((state, problem, state != MailState.Sent), (mail.State, mail.ProblemCode, round.IsUnreachable));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_said_to_a_server_that_cannot_prove_itself(bool offersTls)
    {
        await using var room = await OpenAsync(offersTls ? servers.SmtpWithTls : servers.Smtp, ("Mail:Security", "StartTls"));
        await room.RequestedAsync(new AnOrder().BoughtBy("Kim", "unsaid@example.test"));

        await room.SendAsync();

        Assert.Equal((MailState.Queued, "mail.not-secret"), (await room.MailsAsync()).Select(mail => (mail.State, mail.ProblemCode)).Single());
        Assert.DoesNotContain(servers.Messages(), message => message.To.Mailboxes.Any(box => box.Address == "unsaid@example.test"));
    }

    [Fact]
    public async Task A_mailbox_that_does_not_open_is_told()
    {
        await using var wrong = await OpenAsync(servers.Smtp, ("Mail:Imap:Password", "wrong"));
        await using var closed = await OpenAsync(servers.Smtp, ("Mail:Imap:Port", "1"));
        await using var elsewhere = await OpenAsync(servers.Smtp, ("Mail:Imap:Folder", "Elsewhere"));

        Assert.Equal("mail.sign-in-refused", (await wrong.Get<ReadInbox>().ExecuteAsync(Actor.Automatic))!.Code);
        Assert.Equal("mail.unreachable", (await closed.Get<ReadInbox>().ExecuteAsync(Actor.Automatic))!.Code);
        Assert.Equal("mail.no-folder", (await elsewhere.Get<ReadInbox>().ExecuteAsync(Actor.Automatic))!.Code);
        Assert.Equal("mail.unreachable", closed.Get<InboxStanding>().Last!.Code);
    }

    private Task<MailRoom> OpenAsync(int smtp, params (string Name, string Value)[] more)
    {
        var settings = MailRoom.Settings;
        foreach (var (name, value) in (IEnumerable<(string, string)>)
            [
                ("Mail:Host", "127.0.0.1"), ("Mail:Port", Text(smtp)), ("Mail:Security", "None"), ("Mail:Imap:Host", "127.0.0.1"), ("Mail:Imap:Port", Text(servers.Imap)), ("Mail:Imap:Security", "None"),
                ("Mail:Imap:User", RealServers.User), ("Mail:Imap:Password", RealServers.Password), .. more,
            ])
        {
            settings[name] = value;
        }

        return MailRoom.OpenAsync(Engine.Sqlite, settings, hasOwnServer: false);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static MimeMessage AnAnswer(MimeMessage sent, string text, string? to = null)
    {
        var answer = new MimeMessage { Subject = to is null ? $"Re: {sent.Subject}" : text, Body = new TextPart("plain") { Text = text } };
        answer.From.Add(new MailboxAddress("李雷", "lilei@example.test"));
        answer.To.Add(new MailboxAddress("", to ?? sent.ReplyTo.Mailboxes.Single().Address));
        return answer;
    }

    private async Task DropAsync(MimeMessage message)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync("127.0.0.1", servers.Smtp, MailKit.Security.SecureSocketOptions.None);
        await client.SendAsync(message);
        await client.DisconnectAsync(quit: true);
    }

    private async Task<List<(string, MessageFlags)>> UnreadAsync()
    {
        using var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", servers.Imap, MailKit.Security.SecureSocketOptions.None);
        await client.AuthenticateAsync(RealServers.User, RealServers.Password);
        await client.Inbox!.OpenAsync(FolderAccess.ReadOnly);
        var unread = await client.Inbox.FetchAsync(0, -1, MessageSummaryItems.Envelope | MessageSummaryItems.Flags);
        return [.. unread.Where(row => !row.Flags!.Value.HasFlag(MessageFlags.Seen)).Select(row => (row.Envelope!.Subject ?? "", row.Flags!.Value & ~MessageFlags.Recent))];
    }
}
