using System.Text;

namespace ReturnsDesk.Features.Mailing.Composing;

/// <summary>A mail as plain text.</summary>
internal static class MailPlainText
{
    public static string Write(MailDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            text.Append(Of(block)).Append("\r\n\r\n");
        }

        return text.ToString().TrimEnd() + "\r\n";
    }

    private static string Of(MailBlock block) => block switch
    {
        MailBlock.Paragraph paragraph => MailLetters.OneLine(paragraph.Text),
        MailBlock.Quote quote => Lines([$"{quote.Label}:", .. MailLetters.Lines(quote.Text).Select(line => $"  {line}")]),
        MailBlock.Facts facts => Lines(facts.Rows.Select(row => $"{row.Name}: {MailLetters.OneLine(row.Value)}")),
        MailBlock.List list => Lines([$"{list.Label}:", .. list.Entries.Select(entry => $"  - {MailLetters.OneLine(entry)}")]),
        MailBlock.Code code => $"    {code.Text}",
        MailBlock.Link link => $"{link.Text}: {link.Address}",
        MailBlock.Small small => MailLetters.OneLine(small.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block."),
    };

    private static string Lines(IEnumerable<string> lines) => string.Join("\r\n", lines);
}
