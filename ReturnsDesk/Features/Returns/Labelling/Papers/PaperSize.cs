namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>The sheets the desk prints on: the first three go onto the parcel, the others into it.</summary>
public enum PaperSize
{
    Label4x6,
    Label100x150,
    A6,
    A4,
    Letter,
}

/// <summary>Measures of the sheets in points.</summary>
public static class PaperSizes
{
    private const float Inch = 72, Millimetre = 72 / 25.4f;

    public static bool IsLabel(this PaperSize size) => size is PaperSize.Label4x6 or PaperSize.Label100x150 or PaperSize.A6;

    public static (float Width, float Height) Points(this PaperSize size) => size switch
    {
        PaperSize.Label4x6 => (4 * Inch, 6 * Inch),
        PaperSize.Label100x150 => (100 * Millimetre, 150 * Millimetre),
        PaperSize.A6 => (105 * Millimetre, 148 * Millimetre),
        PaperSize.A4 => (210 * Millimetre, 297 * Millimetre),
        PaperSize.Letter => (8.5f * Inch, 11 * Inch),
        _ => throw new ArgumentOutOfRangeException(nameof(size)),
    };
}
