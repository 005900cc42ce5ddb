namespace ReturnsDesk.Pdf.Barcodes;

/// <summary>The dot grid of a 203 dpi label printer: one dot is 1/8 mm. Bars on whole dots keep their widths in print.</summary>
internal static class Dots
{
    /// <summary>One dot in points.</summary>
    public const float Size = 72f / 203.2f;

    /// <summary>The next grid line at or right of <paramref name="x"/>.</summary>
    public static float SnapUp(float x) => MathF.Ceiling((x / Size) - 0.001f) * Size;
}
