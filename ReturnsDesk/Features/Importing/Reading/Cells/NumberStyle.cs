namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>How amounts are written in a file. One file has one style; everything else in it is refused.</summary>
public enum NumberStyle
{
    /// <summary>1234.56</summary>
    Point,

    /// <summary>1234,56</summary>
    Comma,

    /// <summary>1,234.56 (and 1234.56)</summary>
    GroupedPoint,

    /// <summary>1.234,56 (and 1234,56)</summary>
    GroupedComma,
}
