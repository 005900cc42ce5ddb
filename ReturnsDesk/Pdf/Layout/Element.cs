using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>How much of what is left fits: all of it, a part, or nothing.</summary>
internal enum Fit
{
    Full,
    Partial,
    Nothing,
}

/// <summary>The answer of a measure: what fits and the room it takes.</summary>
internal readonly record struct Plan(Fit Fit, float Width, float Height)
{
    /// <summary>Rounding that must not push a line to the next page, in points.</summary>
    public const float Tolerance = 0.01f;

    public static Plan Nothing => new(Fit.Nothing, 0, 0);

    public static Plan Full(float width, float height) => new(Fit.Full, width, height);
}

/// <summary>
/// Something that can be placed, over several pages if need be. It remembers what is left of it: <see cref="Measure"/> looks at the rest,
/// <see cref="Draw"/> draws what fits and moves on.
/// </summary>
internal abstract class Element
{
    /// <summary>What of the rest fits into this room. Changes nothing.</summary>
    public abstract Plan Measure(float width, float height, LayoutRun run);

    /// <summary>Draws what a measure of the same room promised. The area may be taller than needed, never shorter.</summary>
    public abstract void Draw(Sheet sheet, Area area, LayoutRun run);

    /// <summary>Back to the beginning, for the next page of a repeated part or the next pass.</summary>
    public abstract void Reset();

    /// <summary>The name of the part that is still to be placed, for messages.</summary>
    public abstract string Rest();
}
