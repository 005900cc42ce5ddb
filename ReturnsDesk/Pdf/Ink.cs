namespace ReturnsDesk.Pdf;

/// <summary>The few colours paper needs, as ARGB. Thermal printers know black only.</summary>
public static class Ink
{
    public const uint Black = 0xFF000000;
    public const uint White = 0xFFFFFFFF;
    public const uint Grey = 0xFF5A6068;
    public const uint Hairline = 0xFFC9CED6;
    public const uint Mist = 0xFFF3F5F8;
}
