using MimeKit;

namespace ReturnsDesk.Integrations.Mail;

/// <summary>Reads the reports of servers on mails that they could not deliver (RFC 3464).</summary>
internal static class BounceParsing
{
    private const int LongestDetail = 400;

    /// <summary>Null where it is no such report, or names no mail.</summary>
    public static BounceNews? Read(MimeMessage message)
    {
        if (message.Body is not MultipartReport report || report.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status || OriginalOf(report) is not { Length: > 0 } original)
        {
            return null;
        }

        // The first group is about the message, each other about one of its recipients.
        var recipient = status.StatusGroups.Skip(1).FirstOrDefault();
        var code = recipient?["Status"]?.Trim() ?? "";
        var action = recipient?["Action"]?.Trim() ?? "";
        var said = $"{code} {AfterType(recipient?["Diagnostic-Code"] ?? recipient?["Final-Recipient"] ?? "")}".Trim();
        return new BounceNews(original, code, said.Length <= LongestDetail ? said : said[..LongestDetail], action.Equals("failed", StringComparison.OrdinalIgnoreCase) && (code.Length == 0 || code.StartsWith('5')));
    }

    /// <summary>The Message-ID of the mail it is about: the report carries that mail or its headers.</summary>
    private static string? OriginalOf(MultipartReport report)
    {
        if (report.OfType<MessagePart>().FirstOrDefault(part => part is not null)?.Message?.MessageId is { Length: > 0 } whole)
        {
            return whole;
        }

        return report.OfType<TextRfc822Headers>().FirstOrDefault()?.Message?.MessageId ?? report.OfType<TextPart>().Where(part => part.ContentType.IsMimeType("text", "rfc822-headers")).Select(HeaderOf).FirstOrDefault(id => id is not null);
    }

    private static string? HeaderOf(TextPart part)
    {
        using var reader = new StringReader(part.Text);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))
            {
                return line["Message-ID:".Length..].Trim().Trim('<', '>');
            }
        }

        return null;
    }

    /// <summary>'smtp; 550 no such user' without the kind.</summary>
    private static string AfterType(string field) => field[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].ReplaceLineEndings(" ").Trim();
}
