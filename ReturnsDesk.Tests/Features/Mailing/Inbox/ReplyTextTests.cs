using ReturnsDesk.Features.Mailing.Inbox;

namespace ReturnsDesk.Tests.Features.Mailing.Inbox;

public sealed class ReplyTextTests
{
    [Theory]
    [InlineData("Thanks\n\nOn Mon, 2 Mar 2026 at 10:00, Shop <a@b.example> wrote:\n> old\n", "Thanks")]
    [InlineData("Thanks\r\n\r\nOn Mon, 2 Mar 2026 at 10:00, A very long name of a shop\r\n<a@b.example>\r\nwrote:\r\n\r\nold", "Thanks")]
    [InlineData("Am Freitag schickte ich es ab.\n\nAm 02.03.2026 um 10:00 schrieb Shop <a@b.example>:\n", "Am Freitag schickte ich es ab.")]
    [InlineData("Danke\n\nAm 02.03.2026 um 10:00 Uhr, Shop <a@b.example> schrieb:\n> alt", "Danke")]
    [InlineData("已寄出\n\n在 2026年3月2日 10:00，Shop <a@b.example> 写道：\n> 旧", "已寄出")]
    [InlineData("已寄出\n\n------------------ 原始邮件 ------------------\n发件人: Shop", "已寄出")]
    [InlineData("已寄出\n\n发件人： Shop\n发送时间： 2026年3月2日\n收件人： Kim", "已寄出")]
    [InlineData("Yes\n\nFrom: Shop <a@b.example>\nSent: Monday\nTo: Kim\nSubject: x\n\nold", "Yes")]
    [InlineData("Yes\n-----Original Message-----\nold", "Yes")]
    [InlineData("Yes\n-- \nKim Example\nCEO", "Yes")]
    [InlineData("> old\nbetween\n> old", "between")]
    [InlineData("From: here on it was fine", "From: here on it was fine")]
    [InlineData("On the whole it was fine", "On the whole it was fine")]
    [InlineData("> nothing else", "")]
    public void Only_what_the_person_wrote_is_kept(string text, string own) => Assert.Equal(own, ReplyText.Of(text));

    [Fact]
    public void It_is_cut_where_a_message_ends() => Assert.Equal(ReplyText.Longest, ReplyText.Of(new string('x', 9000)).Length);
}
