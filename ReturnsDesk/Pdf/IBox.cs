namespace ReturnsDesk.Pdf;

/// <summary>A place for one thing. Decorators nest in call order: <c>box.Padding(4).Border(1, Ink.Black)</c> pads outside the border.</summary>
public interface IBox
{
    IBox Padding(float all);

    IBox Padding(float vertical, float horizontal);

    /// <summary>A frame inside the box; it takes no room of its own.</summary>
    IBox Border(float width, uint argb);

    IBox Background(uint argb);

    IBox Width(float points);

    IBox Height(float points);

    IBox MinHeight(float points);

    IBox AlignCenter();

    IBox AlignRight();

    IBox AlignMiddle();

    /// <summary>Moves to the next page rather than being split, unless it is taller than a page.</summary>
    IBox KeepTogether();

    /// <summary>Gives what is inside a name, by which a failure speaks of it.</summary>
    IBox Field(string name);

    /// <summary>Makes the area clickable on a screen.</summary>
    IBox Link(string url);

    void Column(Action<IColumn> build);

    void Row(Action<IRow> build);

    void Table(Action<ITable> build);

    IText Text(string value);

    /// <summary>A text that knows its page, for headers and footers.</summary>
    IText Text(Func<PageNumber, string> value);

    /// <summary>A horizontal line across the box.</summary>
    void Rule(float weight, uint argb);

    /// <summary>A Code 128 barcode with its quiet zones, drawn with modules of <paramref name="dots"/> printer dots (1/8 mm) or fewer, at least 2.</summary>
    /// <remarks><see cref="Barcodes.Code128.Fnc1"/> in the data stands for FNC1.</remarks>
    void Code128(string data, int dots, float height);

    /// <summary>A QR code, error correction M, with its quiet zone; modules of <paramref name="dots"/> printer dots (1/8 mm) or fewer, at least 2.</summary>
    void QrCode(string text, int dots);
}
