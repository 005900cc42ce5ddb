using System.Globalization;
using ReturnsDesk.Pdf;

namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>The parts that the papers inside a parcel share: heading, facts, footer.</summary>
internal static class SlipParts
{
    private const float Margin = 42;

    public static void SetUp(IPage page, PaperSize size)
    {
        var (width, height) = size.Points();
        page.Size(width, height);
        page.Margin(Margin);
    }

    public static void Heading(IBox box, string merchant, string title, string returnNumber) => box.Column(column =>
    {
        column.Gap(10);
        column.Item().Row(row =>
        {
            row.Gap(16);
            row.Relative().Column(left =>
            {
                left.Item().Text(merchant).Size(10).Color(Ink.Grey).Ellipsis(1, "Merchant");
                left.Item().Text(title).Size(22).Bold();
            });
            row.Auto().Column(right =>
            {
                right.Item().Field(PaperField.ReturnNumber).Code128(returnNumber, 3, 32);
                right.Item().Padding(2, 0).Text(returnNumber).Size(9).Bold().Center();
            });
        });
        column.Item().Rule(1.5f, Ink.Black);
    });

    public static void Footer(IBox box, PaperWords words, string merchant, string returnNumber) => box.Column(column =>
    {
        column.Gap(5);
        column.Item().Rule(0.5f, Ink.Hairline);
        column.Item().Row(row =>
        {
            row.Gap(16);
            row.Relative().Text($"{merchant} · {returnNumber}").Size(8).Color(Ink.Grey).Ellipsis(1, "Merchant");
            row.Auto().Text(page => Fill(words.PageOf, page.Number, page.Total)).Size(8).Color(Ink.Grey).Right();
        });
    });

    /// <summary>A caption above a value; nothing for an empty value.</summary>
    public static void Fact(IColumn column, string caption, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            column.Item().Column(fact =>
            {
                fact.Item().Text(caption).Size(8).Color(Ink.Grey);
                fact.Item().Text(value).Size(10.5f);
            });
        }
    }

    public static void Address(IColumn column, string caption, PaperAddress address)
    {
        column.Item().Text(caption).Size(8).Color(Ink.Grey);
        column.Item().Text(address.Name).Size(11).Bold();
        column.Item().Text(address.Block).Size(10.5f);
        column.Item().Text(address.Country).Size(10.5f).Bold();
        column.Item().Text(address.PrintedPhone).Size(9).Color(Ink.Grey);
    }

    public static Action<IBox> Caption(string text) => box => box.Text(text).Size(8.5f).Bold();

    public static Action<IBox> CaptionRight(string text) => box => box.Text(text).Size(8.5f).Bold().Right();

    public static Action<IBox> Cell(string? text) => box => box.Text(text ?? "").Size(9.5f);

    public static Action<IBox> Units(int quantity) => box => box.Text(quantity.ToString(CultureInfo.InvariantCulture)).Size(9.5f).Bold().Right();

    /// <summary>The article with its variant below.</summary>
    public static Action<IBox> Article(string item, string? variant) => box => box.Column(column =>
    {
        column.Item().Text(item).Size(9.5f);
        if (!string.IsNullOrWhiteSpace(variant))
        {
            column.Item().Text(variant).Size(8.5f).Color(Ink.Grey);
        }
    });

    /// <summary>Days look the same in every language.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Fill(string words, params object[] values) => string.Format(CultureInfo.InvariantCulture, words, values);
}
