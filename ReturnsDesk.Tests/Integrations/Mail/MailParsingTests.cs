using System.Text;
using MimeKit;
using ReturnsDesk.Integrations.Mail;

namespace ReturnsDesk.Tests.Integrations.Mail;

public sealed class MailParsingTests
{
    [Fact]
    public void Text_goals_and_sender_are_read()
    {
        var mail = Read("From: Kim <kim@example.test>\nTo: \"A\" <a@in.shop.example>\nCc: b@in.shop.example\nDelivered-To: <reply+c@in.shop.example>\nMessage-ID: <1@example.test>\n\nHello\n");

        Assert.Equal(("kim@example.test", "Hello", false), (mail.From, mail.Text.Trim(), mail.IsAutomatic));
        Assert.Equal(["a@in.shop.example", "b@in.shop.example", "reply+c@in.shop.example"], mail.Recipients);
    }

    [Fact]
    public void Of_a_page_the_words_are_read()
    {
        var mail = Read("From: kim@example.test\nContent-Type: text/html; charset=utf-8\n\n<html><head><style>p { color: red }</style></head><body><p>Thanks &amp; bye</p><script>evil()</script><div>Kim</div></body></html>\n");

        Assert.Equal(["Thanks & bye", "Kim"], mail.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied", true)]
    [InlineData("Auto-Submitted: no", false)]
    [InlineData("Precedence: bulk", true)]
    [InlineData("X-Autoreply: yes", true)]
    [InlineData("List-Id: <x.example>", true)]
    [InlineData("Return-Path: <>", true)]
    [InlineData("Return-Path: <kim@example.test>", false)]
    public void What_a_program_wrote_is_known_by_its_marks(string header, bool isAutomatic) => Assert.Equal(isAutomatic, Read($"From: kim@example.test\n{header}\n\nHello\n").IsAutomatic);

    [Theory]
    [InlineData("failed", "5.1.1", true)]
    [InlineData("delayed", "4.4.1", false)]
    public void A_report_names_the_mail_it_is_about(string action, string status, bool isFinal)
    {
        var mail = Read(ABounce(action, status));

        Assert.Equal(new BounceNews("abc@shop.example", status, $"{status} 550 no such user", isFinal), mail.Bounce);
        Assert.True(mail.IsAutomatic);
    }

    [Fact]
    public void The_same_mail_has_the_same_key_and_another_another()
    {
        var (first, second) = (Read("From: a@b.example\nMessage-ID: <1@b.example>\n\nx\n"), Read("Received: elsewhere\nFrom: a@b.example\nMessage-ID: <1@b.example>\n\nx\n"));
        var (nameless, other) = (Read("From: a@b.example\n\nx\n"), Read("From: a@b.example\n\ny\n"));

        Assert.Equal(first.Key, second.Key);
        Assert.Equal(3, new[] { first.Key, nameless.Key, other.Key }.Distinct().Count());
    }

    [Theory]
    [InlineData("From: \n\n")]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n--b--\n")]
    [InlineData("From: a@b.example\nContent-Type: text/plain; charset=no-such\n\n\u00FF\u00FE\n")]
    public void What_is_broken_is_read_as_far_as_it_goes(string text) => Assert.Null(Read(text).Bounce);

    internal static string ABounce(string action, string status, string messageId = "abc@shop.example") => string.Join('\n',
        "From: MAILER-DAEMON@mx.example", "To: reply+x@in.shop.example", "Auto-Submitted: auto-replied", $"Message-ID: <bounce-{messageId}>", "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"", "",
        "--b", "Content-Type: text/plain", "", "It could not be delivered.", "",
        "--b", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example", "", "Final-Recipient: rfc822; kim@example.test", $"Action: {action}", $"Status: {status}", "Diagnostic-Code: smtp; 550 no such user", "",
        "--b", "Content-Type: text/rfc822-headers", "", "From: returns@shop.example", $"Message-ID: <{messageId}>", "Subject: x", "", "--b--", "");

    private static ReceivedMail Read(string text)
    {
        using var message = MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))));
        return MailParsing.Read(message);
    }
}
