using ReturnsDesk.Pdf;
using ReturnsDesk.Pdf.Drawing;
using ReturnsDesk.Pdf.Typesetting;

namespace ReturnsDesk.Tests.Pdf;

/// <summary>Reads a display list back.</summary>
internal static class Drawn
{
    public static IReadOnlyList<PageOps> Pages(Action<IPage> document) => TestFonts.Renderer.LayOut(document);

    public static IEnumerable<TextOp> Texts(this IReadOnlyList<PageOps> pages) => pages.SelectMany(page => page.Ops).OfType<TextOp>();

    public static string AllText(this IReadOnlyList<PageOps> pages) => string.Concat(pages.Texts().Select(text => text.Text));

    /// <summary>What of a text should be in the display list: everything but the line ends.</summary>
    public static string Printed(string text) => CleanText.Of(text).Replace("\n", "", StringComparison.Ordinal);

    /// <summary>Spaces at the end of a line hang over the edge; everything with ink is inside.</summary>
    public static void AssertInside(this IReadOnlyList<PageOps> pages, float margin)
    {
        foreach (var page in pages)
        {
            foreach (var text in page.Ops.OfType<TextOp>().Where(text => text.InkWidth > 0))
            {
                Assert.InRange(text.X, margin - 0.05f, page.Width - margin);
                Assert.InRange(text.X + text.InkWidth, margin - 0.05f, page.Width - margin + 0.05f);
                Assert.InRange(text.Baseline, margin, page.Height - margin);
            }
        }
    }
}
