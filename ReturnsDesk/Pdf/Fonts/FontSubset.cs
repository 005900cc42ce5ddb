using System.Runtime.InteropServices;
using static ReturnsDesk.Pdf.Fonts.SubsetNatives;

namespace ReturnsDesk.Pdf.Fonts;

/// <summary>A font cut down to what a document uses, and the ids its glyphs have in it.</summary>
internal sealed record SubsetFont(byte[] Bytes, IReadOnlyDictionary<ushort, ushort> NewIds);

/// <summary>Cuts fonts down: a label of 13 MB becomes one of 25 KB.</summary>
internal static class FontSubset
{
    private const int DropTables = 3;
    private const uint NoHinting = 0x1, KeepNotdefOutline = 0x40, NoLayoutClosure = 0x200;

    private static readonly uint[] UnusedTables =
        [.. new[] { "GSUB", "GPOS", "GDEF", "BASE", "STAT", "DSIG", "JSTF", "MATH", "vhea", "vmtx", "VORG", "gasp", "kern", "meta" }.Select(Tag)];

    /// <summary>A TrueType file with these code points and glyphs, renumbered: Skia looks at every id up to the highest, thousands for a Chinese face.</summary>
    /// <remarks>
    /// A glyph that a used code point reaches is not named again: naming it would keep every code point of that glyph, and Skia then
    /// writes the lowest, the Kangxi radical ⼈ where the text says 人.
    /// </remarks>
    public static SubsetFont Of(FontFace font, IReadOnlyCollection<int> codePoints, IReadOnlyCollection<ushort> glyphs)
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
            hb_subset_input_set_flags(input, NoHinting | KeepNotdefOutline | NoLayoutClosure);
            return Cut(font, input, glyphs);
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    private static SubsetFont Cut(FontFace font, nint input, IReadOnlyCollection<ushort> glyphs)
    {
        var plan = hb_subset_plan_create_or_fail(font.Face.Handle, input);
        EnsureMade(plan);
        try
        {
            var ids = hb_subset_plan_old_to_new_glyph_mapping(plan);
            var newIds = glyphs.ToDictionary(glyph => glyph, glyph => checked((ushort)hb_map_get(ids, glyph)));
            return new SubsetFont(Bytes(hb_subset_plan_execute_or_fail(plan)), newIds);
        }
        finally
        {
            hb_subset_plan_destroy(plan);
        }
    }

    private static byte[] Bytes(nint face)
    {
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
