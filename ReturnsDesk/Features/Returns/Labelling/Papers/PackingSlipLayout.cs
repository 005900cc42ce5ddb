using ReturnsDesk.Pdf;

namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>The packing slip: to whom, from whom, what is in the parcel, and a word to the customer.</summary>
internal sealed class PackingSlipLayout(PackingSlipContent content, PaperWords words)
{
    public string Title => content.Kind switch
    {
        PackingSlipKind.Exchange => words.ExchangeSlip,
        PackingSlipKind.Replacement => words.ReplacementSlip,
        PackingSlipKind.SentBack => words.SentBackSlip,
        _ => throw new ArgumentOutOfRangeException(nameof(content), content.Kind, null),
    };

    public void Build(IPage page, PaperSize size)
    {
        SlipParts.SetUp(page, size);
        SlipParts.Heading(page.Header(), content.Merchant, Title, content.ReturnNumber);
        SlipParts.Footer(page.Footer(), words, content.Merchant, content.ReturnNumber);
        page.Content().Column(column =>
        {
            column.Gap(18);
            column.Item().KeepTogether().Row(Facts);
            column.Item().Table(Lines);
            column.Item().Text(SlipParts.Fill(words.TotalUnits, content.Lines.Sum(line => line.Quantity))).Size(10).Bold().Right();
            if (!string.IsNullOrWhiteSpace(content.Message))
            {
                column.Item().KeepTogether().Background(Ink.Mist).Padding(14, 16).Text(content.Message).Size(10.5f).LineHeight(1.45f);
            }
        });
    }

    private void Facts(IRow row)
    {
        row.Gap(20);
        row.Relative(3).Column(column => SlipParts.Address(column, words.To, content.ShipTo));
        row.Relative(3).Column(column => SlipParts.Address(column, words.From, content.From));
        row.Relative(2).Column(column =>
        {
            column.Gap(8);
            SlipParts.Fact(column, words.OrderNumber, content.OrderNumber);
            SlipParts.Fact(column, words.PackedOn, SlipParts.Day(content.PackedOn));
            SlipParts.Fact(column, words.Carrier, content.Carrier);
            SlipParts.Fact(column, words.Waybill, content.Waybill);
        });
    }

    private void Lines(ITable table)
    {
        table.Columns(2.2f, 5f, 0.8f, 3f);
        table.Header(SlipParts.Caption(words.Sku), SlipParts.Caption(words.Item), SlipParts.CaptionRight(words.Quantity), SlipParts.Caption(words.Note));
        foreach (var line in content.Lines)
        {
            table.Row(SlipParts.Cell(line.Sku), SlipParts.Article(line.Item, line.Variant), SlipParts.Units(line.Quantity), SlipParts.Cell(line.Note));
        }
    }
}
