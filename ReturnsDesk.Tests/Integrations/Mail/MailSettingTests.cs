using ReturnsDesk.Integrations.Mail;

namespace ReturnsDesk.Tests.Integrations.Mail;

public sealed class MailSettingTests
{
    [Fact]
    public void Nothing_set_names_what_is_needed() => Assert.Equal(["Mail:Host", "Mail:From"], MailSetting.WrongForSending(new MailServerOptions()));

    [Theory]
    [InlineData("localhost", MailSecurity.None, true)]
    [InlineData("127.0.0.1", MailSecurity.None, true)]
    [InlineData("mail.example", MailSecurity.None, false)]
    [InlineData("mail.example", MailSecurity.StartTls, true)]
    public void Mail_in_the_clear_never_leaves_this_machine(string host, MailSecurity security, bool isRight) =>
        Assert.Equal(isRight, MailSetting.WrongForSending(new MailServerOptions { Host = host, Security = security, From = "a@shop.example" }).Count == 0);

    [Theory]
    [InlineData("returns@shop.example", true)]
    [InlineData("Shop <returns@shop.example>", false)]
    [InlineData("returns@shop.example\r\nBcc: x@y.example", false)]
    [InlineData("returns", false)]
    public void The_sender_is_one_plain_address(string from, bool isRight) => Assert.Equal(isRight, MailSetting.WrongForSending(new MailServerOptions { Host = "localhost", From = from }).Count == 0);

    [Fact]
    public void A_mailbox_needs_a_server_and_who_signs_in() =>
        Assert.Equal(["Mail:Imap:Host", "Mail:Imap:User", "Mail:Imap:Password"], MailSetting.WrongForReading(new ImapOptions()));
}
