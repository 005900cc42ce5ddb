using MimeKit;

namespace ReturnsDesk.Integrations.Mail;

/// <summary>Makes the message of a mail: a plain text and the same as HTML, marked as written by a program.</summary>
internal static class MailMessages
{
    private const int LongestName = 100;
    private const int LongestSubject = 200;

    /// <summary>Null where the address is none.</summary>
    public static MimeMessage? Make(OutgoingMail mail, MailServerOptions options)
    {
        if (AddressOf(mail.To, mail.ToName) is not { } to)
        {
            return null;
        }

        var message = new MimeMessage
        {
            Subject = OneLine(mail.Subject, LongestSubject),
            MessageId = mail.MessageId,
            Date = mail.At,
            Body = new MultipartAlternative(new TextPart("plain") { Text = mail.Text }, new TextPart("html") { Text = mail.Html }),
        };
        message.From.Add(new MailboxAddress(OneLine(options.FromName.Length > 0 ? options.FromName : mail.FromName, LongestName), options.From));
        message.To.Add(to);
        if (mail.ReplyTo is { } replyTo)
        {
            message.ReplyTo.Add(new MailboxAddress("", replyTo));
        }

        // Answering machines leave it alone (RFC 3834), and so do ours.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");

        // Seven bits and short lines pass every server.
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    /// <summary>No letter that ends a line or steers a terminal or the direction of writing.</summary>
    private static string OneLine(string text, int longest)
    {
        var clean = string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter).Where(letter => letter is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069'))).Trim();
        return clean.Length <= longest ? clean : clean[..longest];
    }

    private static MailboxAddress? AddressOf(string address, string name) =>
        MailboxAddress.TryParse(ParserOptions.Default, address, out var parsed) && parsed.Address == address && address.Contains('@', StringComparison.Ordinal) && string.IsNullOrEmpty(parsed.Name)
            ? new MailboxAddress(OneLine(name, LongestName), parsed.Address)
            : null;
}
