using ReturnsDesk.Pdf;
using ReturnsDesk.Pdf.Fonts;

namespace ReturnsDesk.Tests.Pdf;

/// <summary>The fonts beside the test program, opened once.</summary>
internal static class TestFonts
{
    public static FontSet Set { get; } = FontSet.Find([Path.Combine(AppContext.BaseDirectory, "fonts")]);

    public static DocumentRenderer Renderer { get; } = new(Set);
}
