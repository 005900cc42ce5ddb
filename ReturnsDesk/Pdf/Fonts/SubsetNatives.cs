using System.Runtime.InteropServices;

namespace ReturnsDesk.Pdf.Fonts;

/// <summary>The subsetter inside HarfBuzz. HarfBuzzSharp ships these entry points without wrapping them, hence the pinned version and a self-test.</summary>
internal static class SubsetNatives
{
    private const string Library = "libHarfBuzzSharp";

    [DllImport(Library)]
    internal static extern nint hb_subset_input_create_or_fail();

    [DllImport(Library)]
    internal static extern nint hb_subset_input_unicode_set(nint input);

    [DllImport(Library)]
    internal static extern nint hb_subset_input_glyph_set(nint input);

    [DllImport(Library)]
    internal static extern nint hb_subset_input_set(nint input, int kind);

    [DllImport(Library)]
    internal static extern void hb_subset_input_set_flags(nint input, uint flags);

    [DllImport(Library)]
    internal static extern void hb_subset_input_destroy(nint input);

    [DllImport(Library)]
    internal static extern nint hb_subset_plan_create_or_fail(nint face, nint input);

    [DllImport(Library)]
    internal static extern nint hb_subset_plan_execute_or_fail(nint plan);

    [DllImport(Library)]
    internal static extern nint hb_subset_plan_old_to_new_glyph_mapping(nint plan);

    [DllImport(Library)]
    internal static extern void hb_subset_plan_destroy(nint plan);

    [DllImport(Library)]
    internal static extern uint hb_map_get(nint map, uint key);

    [DllImport(Library)]
    internal static extern void hb_set_add(nint set, uint value);

    [DllImport(Library)]
    internal static extern nint hb_face_reference_blob(nint face);

    [DllImport(Library)]
    internal static extern void hb_face_destroy(nint face);

    [DllImport(Library)]
    internal static extern nint hb_blob_get_data(nint blob, out uint length);

    [DllImport(Library)]
    internal static extern void hb_blob_destroy(nint blob);
}
