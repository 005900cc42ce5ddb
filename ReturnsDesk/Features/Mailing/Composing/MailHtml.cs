using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ReturnsDesk.Features.Mailing.Composing;

/// <summary>A mail as HTML that needs nothing from elsewhere: no images, no scripts, no style sheets. Everything that is filled in is encoded.</summary>
internal static class MailHtml
{
    private const string Body = "margin:0;padding:24px;background:#f4f5f7;color:#1d2129;font-family:-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',sans-serif;font-size:16px;line-height:1.5";
    private const string Sheet = "max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px";
    private const string Quoted = "margin:0 0 16px;padding:8px 16px;border-left:4px solid #c9ced6;background:#f7f8fa";
    private const string Button = "display:inline-block;padding:10px 18px;border-radius:6px;background:#1f4fa3;color:#ffffff;text-decoration:none;font-weight:600";
    private const string Quiet = "margin:0 0 8px;color:#4a5160;font-size:14px";

    // Chinese stays Chinese; what has a meaning in HTML is encoded all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(MailDocument document)
    {
        var head = $"<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Safe(document.Subject)}</title></head>";
        var body = $"<body style=\"{Body}\"><main style=\"{Sheet}\">\n{string.Join('\n', document.Blocks.Select(Of))}\n</main></body>";
        return $"<!DOCTYPE html>\n<html lang=\"{document.Language}\">{head}\n{body}</html>\n";
    }

    private static string Of(MailBlock block) => block switch
    {
        MailBlock.Paragraph paragraph => $"<p style=\"margin:0 0 16px\">{Safe(paragraph.Text)}</p>",
        MailBlock.Quote quote => $"<p style=\"margin:0 0 4px;font-weight:600\">{Safe(quote.Label)}</p><blockquote style=\"{Quoted}\">{string.Join("<br>", MailLetters.Lines(quote.Text).Select(Safe))}</blockquote>",
        MailBlock.Facts facts => $"<table role=\"presentation\" style=\"margin:0 0 16px;border-collapse:collapse\">{string.Concat(facts.Rows.Select(Row))}</table>",
        MailBlock.List list => $"<p style=\"margin:0 0 4px;font-weight:600\">{Safe(list.Label)}</p><ul style=\"margin:0 0 16px;padding-left:20px\">{string.Concat(list.Entries.Select(entry => $"<li>{Safe(entry)}</li>"))}</ul>",
        MailBlock.Code code => $"<p style=\"margin:0 0 16px;font-size:28px;font-weight:700;letter-spacing:4px\">{Safe(code.Text)}</p>",
        MailBlock.Link link => $"<p style=\"margin:24px 0\"><a href=\"{Safe(link.Address)}\" style=\"{Button}\">{Safe(link.Text)}</a></p>",
        MailBlock.Small small => $"<p style=\"{Quiet}\">{Safe(small.Text)}</p>",
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Unknown block."),
    };

    private static string Row((string Name, string Value) row) => $"<tr><td style=\"padding:2px 16px 2px 0;color:#4a5160\">{Safe(row.Name)}</td><td style=\"padding:2px 0\">{Safe(row.Value)}</td></tr>";

    private static string Safe(string text) => Encoder.Encode(MailLetters.OneLine(text));
}
