using System.Runtime.InteropServices;
using static ReturnsDesk.Pdf.Fonts.SubsetNatives;

namespace ReturnsDesk.Pdf.Fonts;

/// <summary>Cuts a font down to what a document uses: a label of 13 MB becomes one of 25 KB. Glyph ids stay as they were.</summary>
internal static class FontSubset
{
    private const int DropTables = 3;
    private const uint NoHinting = 0x1, RetainGlyphIds = 0x2, KeepNotdefOutline = 0x40, NoLayoutClosure = 0x200;

    private static readonly uint[] UnusedTables =
        [.. new[] { "GSUB", "GPOS", "GDEF", "BASE", "STAT", "DSIG", "JSTF", "MATH", "vhea", "vmtx", "VORG", "gasp", "kern", "meta" }.Select(Tag)];

    /// <summary>The bytes of a TrueType file with these code points and glyphs.</summary>
    /// <remarks>
    /// A glyph that a used code point reaches is not named again: naming it would keep every code point of that glyph, and Skia then
    /// writes the lowest, the Kangxi radical ⼈ where the text says 人.
    /// </remarks>
    public static byte[] Of(FontFace font, IReadOnlyCollection<int> codePoints, IReadOnlyCollection<ushort> glyphs)
    {
        var input = hb_subset_input_create_or_fail();
        EnsureMade(input);
        try
        {
            var reached = new HashSet<ushort>();
            var characters = hb_subset_input_unicode_set(input);
            foreach (var codePoint in codePoints)
            {
                hb_set_add(characters, (uint)codePoint);
                if (font.TryGlyph(codePoint, out var glyph))
                {
                    reached.Add(glyph);
                }
            }

            AddAll(hb_subset_input_glyph_set(input), glyphs.Where(glyph => !reached.Contains(glyph)).Select(glyph => (uint)glyph));
            AddAll(hb_subset_input_set(input, DropTables), UnusedTables);
            hb_subset_input_set_flags(input, NoHinting | RetainGlyphIds | KeepNotdefOutline | NoLayoutClosure);
            return Cut(font, input);
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    private static byte[] Cut(FontFace font, nint input)
    {
        var face = hb_subset_or_fail(font.Face.Handle, input);
        EnsureMade(face);
        var blob = hb_face_reference_blob(face);
        try
        {
            var start = hb_blob_get_data(blob, out var length);
            var bytes = new byte[length];
            Marshal.Copy(start, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            hb_blob_destroy(blob);
            hb_face_destroy(face);
        }
    }

    private static void AddAll(nint set, IEnumerable<uint> values)
    {
        foreach (var value in values)
        {
            hb_set_add(set, value);
        }
    }

    private static void EnsureMade(nint handle)
    {
        if (handle == 0)
        {
            throw new InvalidOperationException("HarfBuzz could not subset the font.");
        }
    }

    private static uint Tag(string name) => ((uint)name[0] << 24) | ((uint)name[1] << 16) | ((uint)name[2] << 8) | name[3];
}
