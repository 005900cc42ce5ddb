using System.Globalization;
using ReturnsDesk.Domain.Mailing;

namespace ReturnsDesk.Features.Mailing.Composing;

/// <summary>A mail as it is read: the subject, the plain text and the HTML say the same.</summary>
internal sealed record ComposedMail(string Subject, string Text, string Html);

/// <summary>Writes a mail in the language of whoever gets it.</summary>
internal static class MailComposer
{
    /// <param name="mail">The mail as queued.</param>
    /// <param name="sender">Who writes.</param>
    /// <param name="returnCase">The case it is about; null for a kind without one.</param>
    /// <exception cref="ArgumentException">A mail of a case has none.</exception>
    public static ComposedMail Compose(OutboxMail mail, MailSender sender, MailCase? returnCase)
    {
        var words = new MailWords(CultureInfo.GetCultureInfo(mail.Culture));
        var document = new MailDocument(MailLetters.OneLine(SubjectOf(mail, sender.ShopName, words)), mail.Culture, BlocksOf(mail, sender, returnCase, words));
        return new ComposedMail(document.Subject, MailPlainText.Write(document), MailHtml.Write(document));
    }

    /// <summary>The subject alone, for lists.</summary>
    public static string SubjectOf(OutboxMail mail, string shopName) => SubjectOf(mail, shopName, new MailWords(CultureInfo.GetCultureInfo(mail.Culture)));

    private static string SubjectOf(OutboxMail mail, string shopName, MailWords words) => words.Say($"{mail.Kind}.Subject", mail.Kind switch
    {
        MailKind.PortalCode => mail.Fact("OrderNumber"),
        MailKind.Test => shopName,
        MailKind.StatementReceived => mail.Fact("Reference"),
        _ => mail.CaseNumber ?? "",
    });

    private static IReadOnlyList<MailBlock> BlocksOf(OutboxMail mail, MailSender sender, MailCase? returnCase, MailWords words) => mail.Kind switch
    {
        MailKind.PortalCode =>
        [
            new MailBlock.Paragraph(words.Say("PortalCode.Lead", mail.Fact("OrderNumber"))), new MailBlock.Code(mail.Fact("Code")),
            new MailBlock.Paragraph(words.Say("PortalCode.Next", mail.Fact("Minutes"))), new MailBlock.Small(words.Say("Sign", sender.ShopName)),
        ],
        MailKind.StatementReceived =>
        [
            new MailBlock.Paragraph(words.Say("Greeting.Plain")),
            new MailBlock.Paragraph(words.Say("StatementReceived.Lead", MailDates.Moment(mail.QueuedAt, sender.Zone, words.Culture, withSeconds: true), sender.Zone.Id)),
            new MailBlock.Quote(words.Say("Label.Statement"), mail.Fact("Text")), new MailBlock.Facts([(words.Say("Facts.Reference"), mail.Fact("Reference"))]),
            new MailBlock.Paragraph(words.Say("StatementReceived.Next")), new MailBlock.Small(words.Say("StatementReceived.NotYou")), new MailBlock.Small(words.Say("Sign", sender.ShopName)),
        ],
        MailKind.Test => [new MailBlock.Paragraph(words.Say("Test.Lead", sender.ShopName, MailDates.Moment(mail.QueuedAt, sender.Zone, words.Culture, withSeconds: true)))],
        _ when returnCase is null => throw new ArgumentException($"A mail of the kind {mail.Kind} is about a case.", nameof(returnCase)),
        _ => new CaseMailText(mail, sender, returnCase, words).Blocks(),
    };
}
