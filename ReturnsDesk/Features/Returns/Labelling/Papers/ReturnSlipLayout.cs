using ReturnsDesk.Pdf;

namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>The return slip: who and where, what comes back and why, how to send it.</summary>
internal sealed class ReturnSlipLayout(ReturnSlipContent content, PaperWords words)
{
    public void Build(IPage page, PaperSize size)
    {
        SlipParts.SetUp(page, size);
        SlipParts.Heading(page.Header(), content.Merchant, words.ReturnSlip, content.ReturnNumber);
        SlipParts.Footer(page.Footer(), words, content.Merchant, content.ReturnNumber);
        page.Content().Column(column =>
        {
            column.Gap(18);
            column.Item().KeepTogether().Row(Facts);
            column.Item().Table(Lines);
            column.Item().Text(SlipParts.Fill(words.TotalUnits, content.Lines.Sum(line => line.Quantity))).Size(10).Bold().Right();
            Note(column);
            column.Item().KeepTogether().Background(Ink.Mist).Padding(14, 16).Row(HowTo);
        });
    }

    private void Facts(IRow row)
    {
        row.Gap(20);
        row.Relative(2).Column(column =>
        {
            column.Gap(8);
            SlipParts.Fact(column, words.ReturnNumber, content.ReturnNumber);
            SlipParts.Fact(column, words.OrderNumber, content.OrderNumber);
            SlipParts.Fact(column, words.Customer, content.Customer);
        });
        row.Relative(2).Column(column =>
        {
            column.Gap(8);
            SlipParts.Fact(column, words.RequestedOn, SlipParts.Day(content.RequestedOn));
            SlipParts.Fact(column, words.SendBackBy, SlipParts.Day(content.SendBackBy));
        });
        row.Relative(3).Column(column => SlipParts.Address(column, words.ReturnTo, content.ReturnTo));
    }

    private void Lines(ITable table)
    {
        table.Columns(2.2f, 4.2f, 0.8f, 2.6f, 1.8f);
        table.Header(
            SlipParts.Caption(words.Sku), SlipParts.Caption(words.Item), SlipParts.CaptionRight(words.Quantity), SlipParts.Caption(words.Reason), SlipParts.Caption(words.Wish));
        foreach (var line in content.Lines)
        {
            table.Row(
                SlipParts.Cell(line.Sku), SlipParts.Article(line.Item, line.Variant), SlipParts.Units(line.Quantity), SlipParts.Cell(line.Reason), SlipParts.Cell(line.Wish));
        }
    }

    private void Note(IColumn column)
    {
        if (!string.IsNullOrWhiteSpace(content.Note))
        {
            column.Item().Column(note => SlipParts.Fact(note, words.Note, content.Note));
        }
    }

    private void HowTo(IRow row)
    {
        row.Gap(20);
        row.Relative().Column(column =>
        {
            column.Gap(6);
            column.Item().Text(words.Steps).Size(12).Bold();
            for (var i = 0; i < content.Steps.Count; i++)
            {
                var (number, step) = ($"{i + 1}", content.Steps[i]);
                column.Item().Row(line =>
                {
                    line.Fixed(18).Text(number).Size(10.5f).Bold();
                    line.Relative().Text(step).Size(10.5f);
                });
            }
        });
        var code = string.IsNullOrEmpty(content.QrText) ? content.ReturnNumber : content.QrText;
        var isAddress = Uri.IsWellFormedUriString(code, UriKind.Absolute);
        row.Fixed(104).Column(column =>
        {
            column.Gap(4);
            var box = column.Item().Field(PaperField.QrText).Background(Ink.White).AlignCenter();
            (isAddress ? box.Link(code) : box).QrCode(code, 6);
            column.Item().Text(isAddress ? words.ScanHint : words.ReturnNumber).Size(8).Center();
        });
    }
}
