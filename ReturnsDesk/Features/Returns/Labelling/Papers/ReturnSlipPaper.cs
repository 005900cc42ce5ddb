using ReturnsDesk.Domain;
using ReturnsDesk.Pdf;

namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>
/// The slip a customer puts into the parcel: A4 or Letter, as many pages as it takes. Refusals: <c>paper.missing-glyphs</c>,
/// <c>paper.field-too-long</c>, <c>paper.not-scannable</c>.
/// </summary>
public sealed class ReturnSlipPaper(IDocumentRenderer renderer)
{
    public Result<PaperFile> Print(ReturnSlipContent content, PaperSize size, PaperWords words, DateTimeOffset createdAt)
    {
        if (size.IsLabel())
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, "A slip is printed on A4 or Letter.");
        }

        var refusal = PaperPress.CheckBarcode(content.ReturnNumber, PaperField.ReturnNumber, words)
            ?? PaperPress.CheckGlyphs(renderer, content.ReturnTo.AllText);
        if (refusal is not null)
        {
            return refusal;
        }

        var shop = new ShopText(renderer);
        var cleaned = Clean(content, shop);
        var head = new DocumentHead($"{words.ReturnSlip} {content.ReturnNumber}", content.Merchant, createdAt);
        return PaperPress.Print(renderer, head, page => new ReturnSlipLayout(cleaned, words).Build(page, size), words, shop.LeftOut);
    }

    private static ReturnSlipContent Clean(ReturnSlipContent content, ShopText shop) => content with
    {
        Customer = shop.Clean(content.Customer),
        Merchant = shop.Clean(content.Merchant),
        Note = shop.Clean(content.Note ?? ""),
        Steps = [.. content.Steps.Select(shop.Clean)],
        Lines = [.. content.Lines.Select(line => line with
        {
            Item = shop.Clean(line.Item),
            Variant = shop.Clean(line.Variant ?? ""),
            Reason = shop.Clean(line.Reason),
            Wish = shop.Clean(line.Wish ?? ""),
        })],
    };
}
