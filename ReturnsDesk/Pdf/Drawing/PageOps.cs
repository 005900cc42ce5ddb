using ReturnsDesk.Pdf.Fonts;

namespace ReturnsDesk.Pdf.Drawing;

/// <summary>One finished page: its size in points and what is drawn, in order. All a backend needs to know.</summary>
internal sealed record PageOps(float Width, float Height, IReadOnlyList<DrawOp> Ops);

internal abstract record DrawOp;

/// <summary>Glyphs of one face on one baseline. Positions are points from <see cref="X"/>; clusters are indexes into <see cref="Text"/>.</summary>
internal sealed record TextOp(FontFace Face, float Size, uint Argb, float X, float Baseline, string Text, IReadOnlyList<GlyphAt> Glyphs) : DrawOp
{
    /// <summary>Width without the spaces at the end.</summary>
    public float InkWidth { get; init; }
}

internal readonly record struct GlyphAt(ushort Id, float X, float Y, int Cluster);

internal readonly record struct Area(float X, float Y, float Width, float Height)
{
    public float Right => X + Width;

    public float Bottom => Y + Height;
}

/// <summary>Filled rectangles of one colour, painted as one shape so that neighbours leave no seam.</summary>
internal sealed record RectsOp(IReadOnlyList<Area> Rects, uint Argb) : DrawOp;

internal sealed record LinkOp(Area Area, string Url) : DrawOp;
