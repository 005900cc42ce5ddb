using System.Text;
using ReturnsDesk.Pdf.Fonts;
using SkiaSharp;

namespace ReturnsDesk.Pdf.Drawing;

/// <summary>The faces of one document, cut down to what its pages use, as Skia knows them.</summary>
internal sealed class DocumentFonts : IDisposable
{
    private readonly Dictionary<FontFace, SKTypeface> _typefaces = [];
    private readonly Dictionary<FontFace, IReadOnlyDictionary<ushort, ushort>> _newIds = [];
    private readonly Dictionary<(FontFace, float), SKFont> _fonts = [];

    public DocumentFonts(IReadOnlyList<PageOps> pages)
    {
        foreach (var texts in pages.SelectMany(page => page.Ops).OfType<TextOp>().GroupBy(text => text.Face))
        {
            var codePoints = texts.SelectMany(text => text.Text.EnumerateRunes()).Select(rune => rune.Value).ToHashSet();
            var glyphs = texts.SelectMany(text => text.Glyphs).Select(glyph => glyph.Id).ToHashSet();
            var subset = FontSubset.Of(texts.Key, codePoints, glyphs);
            _newIds.Add(texts.Key, subset.NewIds);
            using var data = SKData.CreateCopy(subset.Bytes);
            _typefaces.Add(texts.Key, SKTypeface.FromData(data) ?? throw new InvalidOperationException($"'{texts.Key.Path}' could not be embedded."));
        }
    }

    /// <summary>The glyph's id in the cut-down face.</summary>
    public ushort NewId(FontFace face, ushort glyph) => _newIds[face][glyph];

    /// <summary>Unhinted and linear, else Skia's advances differ from HarfBuzz's.</summary>
    public SKFont At(FontFace face, float size)
    {
        if (!_fonts.TryGetValue((face, size), out var font))
        {
            font = new SKFont(_typefaces[face], size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true, Edging = SKFontEdging.Antialias };
            _fonts.Add((face, size), font);
        }

        return font;
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }

        foreach (var typeface in _typefaces.Values)
        {
            typeface.Dispose();
        }
    }
}
