using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace ReturnsDesk.Pdf.Fonts;

/// <summary>One font file in memory, pinned for the life of the process; what is in it is asked through HarfBuzz only.</summary>
internal sealed class FontFace
{
    [ThreadStatic]
    private static Dictionary<FontFace, Font>? _fonts;

    private readonly byte[] _bytes;

    public FontFace(string path)
    {
        Path = path;
        var file = File.ReadAllBytes(path);
        _bytes = GC.AllocateUninitializedArray<byte>(file.Length, pinned: true);
        file.CopyTo(_bytes, 0);

        using var blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(_bytes, 0), _bytes.Length, MemoryMode.ReadOnly);
        Face = new Face(blob, 0);
        Face.MakeImmutable();
        UnitsPerEm = Face.UnitsPerEm;
        if (Face.GlyphCount == 0)
        {
            throw new InvalidDataException($"'{path}' is not a font file.");
        }
    }

    public string Path { get; }

    public Face Face { get; }

    public int UnitsPerEm { get; }

    /// <summary>HarfBuzz fonts are not for two threads at once; faces are.</summary>
    public Font Font
    {
        get
        {
            _fonts ??= [];
            return _fonts.TryGetValue(this, out var font) ? font : _fonts[this] = OpenFont();
        }
    }

    public bool Has(int codePoint) => TryGlyph(codePoint, out _);

    public bool TryGlyph(int codePoint, out ushort glyph)
    {
        var found = Font.TryGetNominalGlyph((uint)codePoint, out var id) && id != 0;
        glyph = found ? (ushort)id : (ushort)0;
        return found;
    }

    private Font OpenFont()
    {
        var font = new Font(Face);
        font.SetFunctionsOpenType();
        font.SetScale(UnitsPerEm, UnitsPerEm);
        return font;
    }
}
