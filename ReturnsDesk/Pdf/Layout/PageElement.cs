using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>One document: places its content page by page between a header and a footer.</summary>
internal sealed class PageElement : IPage
{
    // The last line of a table must not touch the footer.
    private const float PartGap = 10;

    private readonly Box _header = new(), _content = new(), _footer = new();
    private float _width = 595.276f, _height = 841.89f, _margin = 36;
    private bool _isSingle;

    public void Size(float width, float height) => (_width, _height) = (width, height);

    public void Margin(float all) => _margin = all;

    public void SinglePage() => _isSingle = true;

    public IBox Header() => _header;

    public IBox Content() => _content;

    public IBox Footer() => _footer;

    /// <summary>All pages; a second pass knows how many there are.</summary>
    public IReadOnlyList<PageOps> LayOut(LayoutRun run)
    {
        var pages = Pass(run, 1);
        for (var total = 1; pages.Count != total;)
        {
            total = pages.Count;
            pages = Pass(run, total);
        }

        return pages;
    }

    private List<PageOps> Pass(LayoutRun run, int total)
    {
        var pages = new List<PageOps>();
        _content.Reset();
        for (var fit = Fit.Partial; fit != Fit.Full;)
        {
            if (_isSingle && pages.Count > 0)
            {
                throw new LayoutException(_content.Rest(), "does not fit on the page.");
            }

            run.Page = new PageNumber(pages.Count + 1, Math.Max(total, pages.Count + 1));
            var sheet = new Sheet();
            fit = PlacePage(sheet, run);
            pages.Add(new PageOps(_width, _height, sheet.Ops));
        }

        return pages;
    }

    private Fit PlacePage(Sheet sheet, LayoutRun run)
    {
        var width = _width - (2 * _margin);
        var (top, bottom) = (_margin, _height - _margin);
        var header = MeasurePart(_header, width, bottom - top, run);
        _header.Draw(sheet, new Area(_margin, top, width, header), run);
        top += header > 0 ? header + PartGap : 0;

        var footer = MeasurePart(_footer, width, bottom - top, run);
        _footer.Draw(sheet, new Area(_margin, bottom - footer, width, footer), run);
        bottom -= footer > 0 ? footer + PartGap : 0;

        run.SplitsAnything = false;
        var plan = _content.Measure(width, bottom - top, run);
        if (plan.Fit == Fit.Nothing)
        {
            run.SplitsAnything = true;
            plan = _content.Measure(width, bottom - top, run);
        }

        if (plan.Fit == Fit.Nothing)
        {
            throw new LayoutException(_content.Rest(), "does not fit, not even on a page of its own.");
        }

        _content.Draw(sheet, new Area(_margin, top, width, bottom - top), run);
        return plan.Fit;
    }

    private static float MeasurePart(Box part, float width, float height, LayoutRun run)
    {
        part.Reset();
        var plan = part.Measure(width, height, run);
        return plan.Fit == Fit.Full ? plan.Height : throw new LayoutException(part.Rest(), "the header or footer does not fit on the page.");
    }
}
