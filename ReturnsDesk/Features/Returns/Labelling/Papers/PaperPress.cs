using System.Text;
using ReturnsDesk.Domain;
using ReturnsDesk.Pdf;

namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>Prints one paper, and says as a refusal what would have been printed wrong.</summary>
internal static class PaperPress
{
    /// <summary>Refusals: <c>paper.missing-glyphs</c> (the characters), <c>paper.field-too-long</c> (the field).</summary>
    public static Result<PaperFile> Print(IDocumentRenderer renderer, DocumentHead head, Action<IPage> page, PaperWords words, IReadOnlyList<string>? leftOut = null)
    {
        try
        {
            var result = renderer.Render(head, [page]);
            return result.MissingCodePoints.Count > 0
                ? MissingGlyphs(result.MissingCodePoints)
                : new PaperFile(result.Pdf, result.Pages, result.Shortened, leftOut ?? []);
        }
        catch (LayoutException refusedByLayout)
        {
            var field = words.Fields.ContainsKey(refusedByLayout.Element) ? refusedByLayout.Element : PaperField.Paper;
            return About("paper.field-too-long", field, words);
        }
    }

    /// <summary>The refusal <c>paper.not-scannable</c> (the field) where a barcode cannot hold the text; null where it can.</summary>
    public static Refusal? CheckBarcode(string? data, string field, PaperWords words) =>
        string.IsNullOrEmpty(data) || data.All(c => c is > ' ' and < (char)127) ? null : About("paper.not-scannable", field, words);

    /// <summary>The refusal <c>paper.missing-glyphs</c> for a text that must be printed as it is; null where it can be.</summary>
    public static Refusal? CheckGlyphs(IDocumentRenderer renderer, string text)
    {
        var missing = renderer.MissingCodePoints(text);
        return missing.Count > 0 ? MissingGlyphs(missing) : null;
    }

    private static Refusal MissingGlyphs(IReadOnlyList<int> codePoints) =>
        new("paper.missing-glyphs", string.Join(' ', codePoints.Select(codePoint => new Rune(codePoint).ToString())));

    private static Refusal About(string code, string field, PaperWords words) => new(code, words.Fields[field]) { Field = field };
}
