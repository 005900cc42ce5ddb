using ReturnsDesk.Pdf.Drawing;
using ReturnsDesk.Pdf.Fonts;
using ReturnsDesk.Pdf.Layout;
using ReturnsDesk.Pdf.Typesetting;

namespace ReturnsDesk.Pdf;

/// <summary>The renderer on Skia's PDF backend, with our own layout and fonts cut down by HarfBuzz.</summary>
public sealed class DocumentRenderer(FontSet fonts) : IDocumentRenderer
{
    public RenderResult Render(DocumentHead head, IReadOnlyList<Action<IPage>> documents)
    {
        var run = new LayoutRun(fonts);
        var pages = documents.SelectMany(document => LayOut(document, run)).ToList();
        return new RenderResult(SkiaPdf.Write(head, pages), pages.Count, run.Shortened, run.Missing);
    }

    public byte[] Preview(Action<IPage> document, int page, float dpi) => SkiaPdf.Picture(LayOut(document, new LayoutRun(fonts))[page - 1], dpi);

    public IReadOnlyList<int> MissingCodePoints(string text)
    {
        var missing = new SortedSet<int>();
        foreach (var line in CleanText.Of(text).Split('\n'))
        {
            foreach (var _ in FaceRuns.Of(line, fonts.Regular, missing))
            {
            }
        }

        return [.. missing];
    }

    /// <summary>The display lists of one document, for tests of what is drawn where.</summary>
    internal IReadOnlyList<PageOps> LayOut(Action<IPage> document) => LayOut(document, new LayoutRun(fonts));

    private static IReadOnlyList<PageOps> LayOut(Action<IPage> document, LayoutRun run)
    {
        var page = new PageElement();
        document(page);
        return page.LayOut(run);
    }
}
