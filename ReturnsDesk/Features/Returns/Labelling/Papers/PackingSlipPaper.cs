using ReturnsDesk.Domain;
using ReturnsDesk.Pdf;

namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>
/// The slip in a parcel from the merchant: an exchange, a replacement, or goods sent back. A4 or Letter. Refusals: <c>paper.missing-glyphs</c>,
/// <c>paper.field-too-long</c>, <c>paper.not-scannable</c>.
/// </summary>
public sealed class PackingSlipPaper(IDocumentRenderer renderer)
{
    public Result<PaperFile> Print(PackingSlipContent content, PaperSize size, PaperWords words, DateTimeOffset createdAt)
    {
        if (size.IsLabel())
        {
            throw new ArgumentOutOfRangeException(nameof(size), size, "A slip is printed on A4 or Letter.");
        }

        var refusal = PaperPress.CheckBarcode(content.ReturnNumber, PaperField.ReturnNumber, words)
            ?? PaperPress.CheckGlyphs(renderer, content.ShipTo.AllText + content.From.AllText);
        if (refusal is not null)
        {
            return refusal;
        }

        var shop = new ShopText(renderer);
        var cleaned = Clean(content, shop);
        var layout = new PackingSlipLayout(cleaned, words);
        var head = new DocumentHead($"{layout.Title} {content.ReturnNumber}", content.Merchant, createdAt);
        return PaperPress.Print(renderer, head, page => layout.Build(page, size), words, shop.LeftOut);
    }

    private static PackingSlipContent Clean(PackingSlipContent content, ShopText shop) => content with
    {
        Merchant = shop.Clean(content.Merchant),
        Message = shop.Clean(content.Message ?? ""),
        Lines = [.. content.Lines.Select(line => line with
        {
            Item = shop.Clean(line.Item),
            Variant = shop.Clean(line.Variant ?? ""),
            Note = shop.Clean(line.Note ?? ""),
        })],
    };
}
