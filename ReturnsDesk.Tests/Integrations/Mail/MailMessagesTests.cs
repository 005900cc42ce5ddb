using MimeKit;
using ReturnsDesk.Integrations.Mail;

namespace ReturnsDesk.Tests.Integrations.Mail;

public sealed class MailMessagesTests
{
    private static readonly MailServerOptions Options = new() { Host = "localhost", From = "returns@shop.example" };

    [Theory]
    [InlineData("Kim\r\nBcc: all@evil.example")]
    [InlineData("Kim\nX-Evil: 1")]
    [InlineData("Kim\r\n\r\n<html>evil</html>")]
    [InlineData("\"Kim\" <all@evil.example>, x")]
    [InlineData("Kim\u2028Bcc: all@evil.example")]
    [InlineData("李雷\r\nBcc: all@evil.example")]
    public void No_text_makes_a_header(string text)
    {
        using var message = MailMessages.Make(AMail with { ToName = text, FromName = text, Subject = text }, Options)!;

        using var read = MimeMessage.Load(new MemoryStream(Bytes(message)));
        Assert.Equal(
            ["auto-submitted", "content-type", "date", "from", "message-id", "mime-version", "subject", "to", "x-auto-response-suppress"],
            read.Headers.Concat(read.Body!.Headers).Select(header => header.Field.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["kim@example.test"], read.To.Mailboxes.Concat(read.Cc.Mailboxes).Concat(read.Bcc.Mailboxes).Select(box => box.Address));
        Assert.Equal("returns@shop.example", read.From.Mailboxes.Single().Address);
        Assert.Equal(("Hello", "<p>Hello</p>"), (read.TextBody!.Trim(), read.HtmlBody!.Trim()));
    }

    [Theory]
    [InlineData("kim@example.test\r\nBcc: all@evil.example")]
    [InlineData("kim@example.test, all@evil.example")]
    [InlineData("<kim@example.test>")]
    [InlineData("Kim <kim@example.test>")]
    [InlineData("group: kim@example.test;")]
    [InlineData("kim")]
    [InlineData("")]
    public void What_is_more_or_less_than_one_address_is_none(string address) => Assert.Null(MailMessages.Make(AMail with { To = address }, Options));

    [Fact]
    public void Words_of_any_language_arrive_as_they_were()
    {
        using var message = MailMessages.Make(AMail with { Subject = "退货申请已通过（RT-1）", ToName = "李雷", FromName = "莲与麻", Text = "您好：😀" }, Options)!;

        using var read = MimeMessage.Load(new MemoryStream(Bytes(message)));
        Assert.Equal(("退货申请已通过（RT-1）", "李雷", "莲与麻", "您好：😀"), (read.Subject, read.To.Mailboxes.Single().Name, read.From.Mailboxes.Single().Name, read.TextBody!.Trim()));
        Assert.All(Bytes(message), letter => Assert.InRange(letter, (byte)0, (byte)127));
    }

    [Fact]
    public void It_says_that_a_program_wrote_it_and_where_answers_go()
    {
        using var message = MailMessages.Make(AMail with { ReplyTo = "reply+abc@in.shop.example" }, Options)!;

        Assert.Equal(("auto-generated", "reply+abc@in.shop.example", "0123@shop.example"), (message.Headers[HeaderId.AutoSubmitted], message.ReplyTo.Mailboxes.Single().Address, message.MessageId));
    }

    private static OutgoingMail AMail => new("kim@example.test", "Kim", "Shop", "Subject", "Hello", "<p>Hello</p>", "0123@shop.example") { At = DateTimeOffset.UnixEpoch };

    private static byte[] Bytes(MimeMessage message)
    {
        using var stream = new MemoryStream();
        message.WriteTo(FormatOptions.Default, stream);
        return stream.ToArray();
    }
}
