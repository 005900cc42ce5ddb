namespace ReturnsDesk.Pdf.Layout;

/// <summary>How a text is set and what may be done to it so that it fits.</summary>
internal sealed class TextLook
{
    /// <summary>In ems: sets capitals and Chinese characters in the middle of their line.</summary>
    public const float BaselineBelowMiddle = 0.36f;

    public float Size { get; set; } = 10;

    public bool IsBold { get; set; }

    public uint Argb { get; set; } = Ink.Black;

    /// <summary>0 left, 0.5 centred, 1 right.</summary>
    public float Shift { get; set; }

    public float LineHeight { get; set; } = 1.3f;

    public float? LeastSize { get; set; }

    public int? MostLines { get; set; }

    public bool IsShortened { get; set; }

    public string Field { get; set; } = "";
}
