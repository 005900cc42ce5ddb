using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Mailing.Composing;

/// <summary>What a customer is told of a case: what happened, what happens next and until when, what it is about, and where it stands.</summary>
internal sealed class CaseMailText(OutboxMail mail, MailSender sender, MailCase told, MailWords words)
{
    public IReadOnlyList<MailBlock> Blocks() =>
    [
        new MailBlock.Paragraph(MailLetters.Name(told.CustomerName) is { } name ? words.Say("Greeting.Named", name) : words.Say("Greeting.Plain")),
        new MailBlock.Paragraph(Lead()),
        .. Quotes(),
        .. Next().Select(sentence => new MailBlock.Paragraph(sentence)),
        .. SendTo(),
        .. PayBy(),
        new MailBlock.Facts([.. FactRows()]),
        new MailBlock.List(words.Say("Facts.Items"), [.. Items()]),
        new MailBlock.Link(words.Say("Link.Status"), told.StatusAddress),
        new MailBlock.Small(words.Say(told.CanReply ? "Reply.Yes" : "Reply.No")),
        new MailBlock.Small(words.Say("Zone", sender.Zone.Id)),
        new MailBlock.Small(words.Say("Sign", sender.ShopName)),
    ];

    private string Lead() => mail.Kind switch
    {
        MailKind.WithdrawalReceived => words.Say("WithdrawalReceived.Lead", told.OrderNumber, Moment(withSeconds: true)),
        MailKind.GoodsReceived => words.Say("GoodsReceived.Lead", told.OrderNumber, Moment(withSeconds: false)),
        MailKind.RefundStarted or MailKind.RefundSent => words.Say($"{mail.Kind}.Lead", told.OrderNumber, MailAmount.Read(mail.Fact("Text"), words.Culture)),
        MailKind.PayDifference => words.Say("PayDifference.Lead", told.OrderNumber, MailAmount.Read(AmountAndLink.Amount, words.Culture)),
        _ => words.Say($"{mail.Kind}.Lead", told.OrderNumber),
    };

    private IEnumerable<MailBlock> Quotes()
    {
        var label = mail.Kind switch
        {
            MailKind.Rejected when !IsName(mail.Fact("Text")) => "Label.Reason",
            MailKind.EvidenceAsked => "Label.Question",
            MailKind.WithdrawalReceived => "Label.Statement",
            MailKind.DeskMessage => "Label.Message",
            _ => null,
        };
        return label is null || mail.Fact("Text").Length == 0 ? [] : [new MailBlock.Quote(words.Say(label), mail.Fact("Text"))];
    }

    private IEnumerable<string> Next() => mail.Kind switch
    {
        MailKind.Requested => [By(DeadlineNode.Review) ?? words.Say("By.None")],
        MailKind.WithdrawalReceived => [words.Say("WithdrawalReceived.Next"), .. Maybe(By(DeadlineNode.Refund))],
        MailKind.Approved or MailKind.LabelReady => HowToSend(),
        MailKind.Rejected => Maybe(By(DeadlineNode.Appeal)),
        MailKind.EvidenceAsked => [.. Maybe(told.CanReply ? null : words.Say("Reply.Page")), .. Maybe(By(DeadlineNode.Answer))],
        MailKind.ShipReminder => [.. HowToSend(), words.Say("ShipReminder.Next")],
        MailKind.GoodsReceived => [words.Say(told.Kind == ReturnKind.Exchange ? "GoodsReceived.NextSwap" : "GoodsReceived.Next"), .. Maybe(By(DeadlineNode.Inspect)), .. Maybe(By(DeadlineNode.Refund))],
        MailKind.RefundSent => told.Paid.Select(part => words.Say(part.IsCredit ? "RefundSent.Credit" : "RefundSent.Money", part.Amount.ToText(words.Culture))),
        MailKind.ReplacementSent => [words.Say("ReplacementSent.Next", mail.Fact("Text"))],
        MailKind.RefundStarted or MailKind.Cancelled or MailKind.Expired or MailKind.PayDifference => [words.Say($"{mail.Kind}.Next")],
        MailKind.DeskMessage => [],
        _ => throw new InvalidOperationException($"A mail of the kind {mail.Kind} is about no case."),
    };

    private IEnumerable<string> HowToSend()
    {
        if (!told.GoodsComeBack)
        {
            return [words.Say(told.Kind == ReturnKind.Replacement ? "NoGoods.Replacement" : "NoGoods.Refund"), .. Maybe(By(DeadlineNode.Refund))];
        }

        var way = told.HasLabel && told.Way == ReturnWay.MerchantLabel ? "Way.LabelReady" : $"Way.{told.Way}";
        return [words.Say(way), .. Maybe(By(DeadlineNode.Ship))];
    }

    private IEnumerable<MailBlock> SendTo()
    {
        var isAsked = mail.Kind is MailKind.Approved or MailKind.ShipReminder && told is { GoodsComeBack: true, Way: ReturnWay.OwnCourier };
        return isAsked && told.ReturnTo is { } to
            ? [new MailBlock.Quote(words.Say("Label.SendTo"), string.Join('\n', new[] { to.Name, to.Street, $"{to.PostalCode} {to.City}", to.Region, to.Country, to.Phone }.Where(line => !string.IsNullOrWhiteSpace(line))))]
            : [];
    }

    /// <summary>'32.40 EUR https://…', as the history keeps it.</summary>
    private (string Amount, string Link) AmountAndLink =>
        mail.Fact("Text").Split(' ') is [var figure, var currency, var link, ..] ? ($"{figure} {currency}", link) : (mail.Fact("Text"), "");

    private IEnumerable<MailBlock> PayBy() =>
        mail.Kind == MailKind.PayDifference && AmountAndLink.Link is { Length: > 0 } link ? [new MailBlock.Link(words.Say("Link.Pay"), link)] : [];

    private IEnumerable<(string Name, string Value)> FactRows() => new[]
    {
        (words.Say("Facts.ReturnNumber"), told.Number), (words.Say("Facts.OrderNumber"), told.OrderNumber),
        (words.Say("Facts.Carrier"), told.Carrier), (words.Say("Facts.Waybill"), told.Waybill),
    }.Where(row => row.Item2.Length > 0);

    private IEnumerable<string> Items() => told.Items.Select(item => words.Say("Item", item.Units, item.Name));

    private string Moment(bool withSeconds) => MailDates.Moment(mail.QueuedAt, sender.Zone, words.Culture, withSeconds);

    private string? By(DeadlineNode node) => told.DueAt.TryGetValue(node, out var at) ? words.Say($"By.{node}", MailDates.Due(at, sender.Zone, words)) : null;

    private static IEnumerable<string> Maybe(string? sentence) => sentence is null ? [] : [sentence];

    /// <summary>A rule without words of its own is told by its name, which is for the desk only.</summary>
    private static bool IsName(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}

/// <summary>An amount that the history keeps as '1234.50 EUR', for people.</summary>
internal static class MailAmount
{
    public static string Read(string text, System.Globalization.CultureInfo culture) =>
        text.Split(' ') is [var figure, { Length: 3 } currency] && long.TryParse(figure.Replace(".", "", StringComparison.Ordinal), out var minor) ? new Money(minor, currency).ToText(culture) : text;
}
