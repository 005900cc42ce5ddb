using ReturnsDesk.Pdf;

namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>Where things stand on a return label. All zones have fixed heights, so that text shrinks rather than pushes; the recipient gets the rest.</summary>
internal sealed class ReturnLabelLayout(ReturnLabelContent content, PaperSize size, PaperWords words)
{
    private const float Margin = 12, Heavy = 1.5f, Light = 0.75f, Gap = 5;
    private const float HeadHeight = 34, CodeHeight = 78, SenderHeight = 68, NumberHeight = 70, LeastText = 6;

    private bool HasWaybill => !string.IsNullOrEmpty(content.Waybill);

    public void Build(IPage page)
    {
        var (width, height) = size.Points();
        var rules = (2 * Heavy) + (2 * Light) + (8 * Gap);
        var recipientHeight = height - (2 * Margin) - HeadHeight - CodeHeight - SenderHeight - NumberHeight - rules;

        page.Size(width, height);
        page.Margin(Margin);
        page.SinglePage();
        page.Content().Column(column =>
        {
            column.Gap(Gap);
            column.Item().Height(HeadHeight).Row(Head);
            column.Item().Rule(Heavy, Ink.Black);
            column.Item().Height(recipientHeight).Column(box => Recipient(box, recipientHeight));
            column.Item().Rule(Light, Ink.Black);
            column.Item().Height(CodeHeight).Column(MainCode);
            column.Item().Rule(Light, Ink.Black);
            column.Item().Height(SenderHeight).Row(SenderAndInstructions);
            column.Item().Rule(Heavy, Ink.Black);
            column.Item().Height(NumberHeight).Row(Number);
        });
    }

    private void Head(IRow row)
    {
        row.Gap(8);
        row.Relative().Column(column =>
        {
            column.Item().Height(21).Text(content.Carrier).Size(16).Bold().LineHeight(1.25f).ShrinkTo(LeastText, PaperField.Carrier);
            column.Item().Height(13).Text(content.Service ?? "").Size(10).LineHeight(1.25f).ShrinkTo(LeastText, PaperField.Carrier);
        });
        row.Auto().Height(HeadHeight).Background(Ink.Black).AlignMiddle().Padding(0, 14).Text(words.ReturnBadge).Size(17).Bold().Color(Ink.White);
    }

    private void Recipient(IColumn column, float height)
    {
        Caption(column, words.To);
        column.Item().Height(22).Text(content.To.Name).Size(16).Bold().LineHeight(1.25f).ShrinkTo(LeastText, PaperField.ToName);
        column.Item().Height(height - 10 - 22 - 18).Text(content.To.Block).Size(13).LineHeight(1.25f).ShrinkTo(LeastText, PaperField.ToAddress);
        column.Item().Height(18).Row(row => CountryAndPhone(row, content.To, 13, PaperField.ToAddress));
    }

    private void MainCode(IColumn column)
    {
        var (caption, data, field) = HasWaybill
            ? (words.Waybill, content.Waybill!, PaperField.Waybill)
            : (words.ReturnNumber, content.ReturnNumber, PaperField.ReturnNumber);
        column.Item().Field(field).AlignCenter().Code128(data, 4, 60);
        column.Item().Height(18).AlignMiddle().Text($"{caption}  {data}").Size(12).Bold().Center().ShrinkTo(LeastText, field);
    }

    private void SenderAndInstructions(IRow row)
    {
        row.Gap(8);
        row.Relative(3).Height(SenderHeight).Column(column =>
        {
            Caption(column, words.From);
            column.Item().Height(14).Text(content.From.Name).Size(9.5f).Bold().ShrinkTo(LeastText, PaperField.FromName);
            column.Item().Height(SenderHeight - 36).Text(content.From.Block).Size(9).LineHeight(1.15f).ShrinkTo(LeastText, PaperField.FromAddress);
            column.Item().Height(12).Row(line => CountryAndPhone(line, content.From, 9, PaperField.FromAddress));
        });
        if (!string.IsNullOrWhiteSpace(content.Instructions))
        {
            row.Fixed(Light).Background(Ink.Black);
            row.Relative(2).Height(SenderHeight).Column(column =>
            {
                Caption(column, words.Instructions);
                column.Item().Height(SenderHeight - 10).Text(content.Instructions).Size(9).LineHeight(1.25f).ShrinkTo(LeastText, PaperField.Instructions);
            });
        }
    }

    private void Number(IRow row)
    {
        row.Gap(8);
        row.Relative().Column(column =>
        {
            Caption(column, words.ReturnNumber);
            column.Item().Height(23).Text(content.ReturnNumber).Size(17).Bold().ShrinkTo(LeastText, PaperField.ReturnNumber);
            if (HasWaybill)
            {
                column.Item().Padding(2, 0).Field(PaperField.ReturnNumber).Code128(content.ReturnNumber, 3, 32);
            }
        });
        row.Fixed(NumberHeight).Field(PaperField.QrText).AlignRight().QrCode(string.IsNullOrEmpty(content.QrText) ? content.ReturnNumber : content.QrText, 5);
    }

    private static void CountryAndPhone(IRow row, PaperAddress address, float size, string field)
    {
        row.Gap(8);
        row.Relative().Text(address.Country).Size(size).Bold().ShrinkTo(LeastText, field);
        row.Auto().Text(address.PrintedPhone).Size(size * 0.8f);
    }

    private static void Caption(IColumn column, string text) => column.Item().Height(10).Text(text).Size(7.5f).LineHeight(1.25f);
}
