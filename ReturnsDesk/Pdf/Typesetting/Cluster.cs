using ReturnsDesk.Pdf.Fonts;

namespace ReturnsDesk.Pdf.Typesetting;

/// <summary>One glyph, in ems from the start of its cluster.</summary>
internal readonly record struct PlacedGlyph(ushort Id, float X, float Y);

/// <summary>The smallest piece a line can be cut at: some characters and the glyphs they became. Lengths are ems.</summary>
internal sealed record Cluster(FontFace Face, int Start, int End, float Advance, IReadOnlyList<PlacedGlyph> Glyphs)
{
    public bool IsSpace { get; init; }

    /// <summary>The text says that a new line begins after this cluster.</summary>
    public bool EndsLine { get; init; }

    public bool MayBreakAfter { get; init; }
}

/// <summary>A text turned into glyphs, at no particular size. <see cref="Missing"/> are the code points no face has.</summary>
internal sealed record ShapedText(string Source, IReadOnlyList<Cluster> Clusters, IReadOnlyList<int> Missing);
