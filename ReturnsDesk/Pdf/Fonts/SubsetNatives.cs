using System.Runtime.InteropServices;

namespace ReturnsDesk.Pdf.Fonts;

/// <summary>The subsetter inside HarfBuzz. HarfBuzzSharp ships these entry points without wrapping them, hence the pinned version and a self-test.</summary>
internal static partial class SubsetNatives
{
    private const string Library = "libHarfBuzzSharp";

    [LibraryImport(Library)]
    internal static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    internal static partial nint hb_subset_input_unicode_set(nint input);

    [LibraryImport(Library)]
    internal static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    internal static partial nint hb_subset_input_set(nint input, int kind);

    [LibraryImport(Library)]
    internal static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    internal static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    internal static partial nint hb_subset_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    internal static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    internal static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    internal static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    internal static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    internal static partial void hb_blob_destroy(nint blob);
}
