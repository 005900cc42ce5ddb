using ReturnsDesk.Domain;
using ReturnsDesk.Pdf;

namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>
/// The label for the outside of a parcel that comes back, black on white for thermal printers. Refusals: <c>paper.missing-glyphs</c>,
/// <c>paper.field-too-long</c>, <c>paper.not-scannable</c>.
/// </summary>
public sealed class ReturnLabelPaper(IDocumentRenderer renderer)
{
    public Result<PaperFile> Print(ReturnLabelContent content, PaperSize size, PaperWords words, DateTimeOffset createdAt)
    {
        if (!size.IsLabel())
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, "A return label is printed on a label size.");
        }

        if (Check(content, words) is { } refusal)
        {
            return refusal;
        }

        var head = new DocumentHead($"{words.ReturnLabel} {content.ReturnNumber}", content.To.Name, createdAt);
        return PaperPress.Print(renderer, head, page => new ReturnLabelLayout(content, size, words).Build(page), words);
    }

    /// <summary>The label as PNG. Refusals as for printing.</summary>
    public Result<byte[]> Preview(ReturnLabelContent content, PaperSize size, PaperWords words, float dpi)
    {
        var printed = Print(content, size, words, DateTimeOffset.UnixEpoch);
        return printed.Refusal is { } refusal ? refusal : renderer.Preview(page => new ReturnLabelLayout(content, size, words).Build(page), 1, dpi);
    }

    private Refusal? Check(ReturnLabelContent content, PaperWords words) =>
        PaperPress.CheckBarcode(content.ReturnNumber, PaperField.ReturnNumber, words)
        ?? PaperPress.CheckBarcode(content.Waybill, PaperField.Waybill, words)
        ?? PaperPress.CheckGlyphs(renderer, content.From.AllText + content.To.AllText);
}
