using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Mailing.Composing;

namespace ReturnsDesk.Tests.Features.Mailing.Composing;

public sealed class MailComposerTests
{
    private const string Page = "https://shop.example/r/token";
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly MailSender Sender = new("Lotus & Linen", TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private static readonly MailCase Told = new()
    {
        Number = "RT-2026-000001",
        OrderNumber = "1001",
        CustomerName = "Kim Example",
        Kind = ReturnKind.Return,
        Way = ReturnWay.OwnCourier,
        GoodsComeBack = true,
        HasLabel = false,
        Items = [(2, "Mug (blue)"), (1, "杯子")],
        DueAt = Enum.GetValues<DeadlineNode>().ToDictionary(node => node, _ => new DateTime(2026, 3, 16, 23, 0, 0, DateTimeKind.Utc)),
        ReturnTo = new PostalAddress { Name = "Returns", Street = "Hafenstr. 1", City = "Hamburg", PostalCode = "20457", Country = "DE" },
        Paid = [(new Money(123450, "EUR"), false), (new Money(500, "EUR"), true)],
        StatusAddress = Page,
        CanReply = true,
    };

    private static readonly MailKind[] WithoutCase = [MailKind.PortalCode, MailKind.Test, MailKind.StatementReceived];

    public static TheoryData<MailKind, string> All { get; } = EachInBothLanguages();

    [Theory, MemberData(nameof(All))]
    public void Every_kind_says_what_it_is_about_in_the_language_of_its_reader(MailKind kind, string culture)
    {
        // The language of the thread that writes must not matter.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture == "en" ? "zh-CN" : "de-DE");

        var mail = Compose(kind, culture);

        Assert.DoesNotMatch("[{][0-9]", mail.Subject + mail.Text + mail.Html);
        Assert.Contains($"<html lang=\"{culture}\">", mail.Html, StringComparison.Ordinal);
        Assert.Equal(culture == "zh-CN", mail.Subject.Any(letter => letter is >= '\u4E00' and <= '\u9FFF'));
        if (!WithoutCase.Contains(kind))
        {
            Assert.All([Told.Number, "1001", "Mug (blue)", "杯子", Page], said => Assert.Contains(said, mail.Text, StringComparison.Ordinal));
            Assert.All([Told.Number, "1001", "Mug (blue)", "杯子", $"href=\"{Page}\""], said => Assert.Contains(said, mail.Html, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Html_needs_nothing_from_elsewhere(MailKind kind, string culture)
    {
        var html = Compose(kind, culture).Html;

        Assert.DoesNotMatch("(?i)<(img|script|link|iframe|style|object|form)|url[(]|@import|\\bon[a-z]+=", html);
    }

    [Theory]
    [InlineData(MailKind.Requested)]
    [InlineData(MailKind.Approved)]
    [InlineData(MailKind.Rejected)]
    [InlineData(MailKind.EvidenceAsked)]
    [InlineData(MailKind.ShipReminder)]
    [InlineData(MailKind.GoodsReceived)]
    public void What_happens_next_has_its_day_by_the_merchants_clock(MailKind kind)
    {
        Assert.Contains("by the end of 16 March 2026", Compose(kind, "en").Text, StringComparison.Ordinal);
        Assert.Contains("2026年3月16日", Compose(kind, "zh-CN").Text, StringComparison.Ordinal);
        Assert.Contains("Europe/Berlin", Compose(kind, "en").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_within_a_day_is_told_to_the_minute()
    {
        var soon = Told with { DueAt = new Dictionary<DeadlineNode, DateTime> { [DeadlineNode.Review] = Now.AddHours(5) } };

        Assert.Contains("by 2 March 2026, 15:00.", MailComposer.Compose(AMail(MailKind.Requested, "en"), Sender, soon).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawal_is_received_and_never_accepted()
    {
        var (english, chinese) = (Compose(MailKind.WithdrawalReceived, "en"), Compose(MailKind.WithdrawalReceived, "zh-CN"));

        Assert.Contains("We received your withdrawal from the contract for order 1001 on 2 March 2026, 10:00:00.", english.Text, StringComparison.Ordinal);
        Assert.Contains("2026年3月2日 10:00:00", chinese.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)accept|approv", english.Subject + english.Text);
        Assert.DoesNotMatch("同意|通过|批准", chinese.Subject + chinese.Text);
    }

    [Fact]
    public void A_statement_without_a_case_is_acknowledged_with_its_words_and_its_moment()
    {
        const string Words = "I withdraw from the contract.\nOrder number: 1001\nName: Kim";
        var english = MailComposer.Compose(AMail(MailKind.StatementReceived, "en", Words), Sender, null);
        var chinese = MailComposer.Compose(AMail(MailKind.StatementReceived, "zh-CN", Words), Sender, null);

        Assert.Contains("on 2 March 2026, 10:00:00 (Europe/Berlin)", english.Text, StringComparison.Ordinal);
        Assert.Contains("2026年3月2日 10:00:00（Europe/Berlin）", chinese.Text, StringComparison.Ordinal);
        Assert.All(["W-7K3M-92QP", "I withdraw from the contract.", "Order number: 1001", "Name: Kim"], said =>
        {
            Assert.Contains(said, english.Text, StringComparison.Ordinal);
            Assert.Contains(said, english.Html, StringComparison.Ordinal);
        });
        Assert.Contains("W-7K3M-92QP", english.Subject, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)accept|approv", english.Subject + english.Text);
        Assert.DoesNotMatch("同意|通过(?!此)|批准", chinese.Subject + chinese.Text);
    }

    [Fact]
    public void Text_of_strangers_is_text_in_every_part()
    {
        const string Evil = "<script>alert(1)</script>\"'&\r\nBcc: x@y.example {0}{constructor}\u202Egpj";
        var hostile = Told with { CustomerName = "<b>Kim</b>", Items = [(1, Evil)], Carrier = Evil, OrderNumber = Evil };

        var mail = MailComposer.Compose(AMail(MailKind.EvidenceAsked, "en", Evil), new MailSender(Evil, TimeZoneInfo.Utc), hostile);

        Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', mail.Text + mail.Html);
        Assert.Contains("{constructor}", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Subject, char.IsControl);
        Assert.DoesNotContain(mail.Text.Split("\r\n"), line => line.StartsWith("Bcc", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kim\r\nBcc: all@y.example")]
    [InlineData("Win now: https://evil.example")]
    [InlineData("www.evil.example")]
    [InlineData(" ")]
    public void A_name_that_is_none_is_not_greeted_by(string name) =>
        Assert.StartsWith("Hello,", MailComposer.Compose(AMail(MailKind.Requested, "en"), Sender, Told with { CustomerName = name }).Text, StringComparison.Ordinal);

    [Fact]
    public void Who_sends_back_alone_is_told_where_to() => Assert.Contains("20457 Hamburg", Compose(MailKind.Approved, "en").Text, StringComparison.Ordinal);

    [Fact]
    public void Who_need_not_send_anything_back_is_told_so()
    {
        var mail = MailComposer.Compose(AMail(MailKind.Approved, "en"), Sender, Told with { GoodsComeBack = false });

        Assert.Contains("You need not send anything back.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hamburg", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_is_told_by_where_it_went()
    {
        var mail = MailComposer.Compose(AMail(MailKind.RefundSent, "en", "1239.50 EUR"), Sender, Told);

        Assert.Contains("We refunded 1,239.50 EUR for order 1001.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("1,234.50 EUR went to you by payment.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("5.00 EUR is store credit", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_rule_is_no_reason_for_a_customer()
    {
        Assert.DoesNotContain("hygiene-goods", MailComposer.Compose(AMail(MailKind.Rejected, "en", "hygiene-goods"), Sender, Told).Text, StringComparison.Ordinal);
        Assert.Contains("Worn and washed", MailComposer.Compose(AMail(MailKind.Rejected, "en", "Worn and washed"), Sender, Told).Text, StringComparison.Ordinal);
    }

    private static TheoryData<MailKind, string> EachInBothLanguages()
    {
        var all = new TheoryData<MailKind, string>();
        foreach (var kind in Enum.GetValues<MailKind>())
        {
            all.Add(kind, "en");
            all.Add(kind, "zh-CN");
        }

        return all;
    }

    private static ComposedMail Compose(MailKind kind, string culture) => MailComposer.Compose(AMail(kind, culture), Sender, WithoutCase.Contains(kind) ? null : Told);

    private static OutboxMail AMail(MailKind kind, string culture, string text = "Some words of a person")
    {
        var facts = new Dictionary<string, string> { ["Text"] = text, ["Code"] = "12345678", ["Minutes"] = "10", ["OrderNumber"] = "1001", ["Reference"] = "W-7K3M-92QP" };
        return new OutboxMail(kind, "kim@example.test", culture, facts, Now, Now).About(1, Told.Number);
    }
}
