using ReturnsDesk.Pdf.Drawing;
using ReturnsDesk.Pdf.Typesetting;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>A text over as many lines and pages as it needs. Remembers the first cluster that is not drawn, so its width may change between pages.</summary>
internal sealed class TextElement(Func<PageNumber, string> value) : Element, IText
{
    private const float ShrinkStep = 0.5f;

    private readonly Dictionary<(int First, float Ems), List<TextLine>> _filled = [];
    private readonly TextLook _look = new();
    private string? _shownValue;
    private ShapedText? _shaped;
    private int _next;

    public IText Size(float points) => With(() => _look.Size = points);

    public IText Bold() => With(() => _look.IsBold = true);

    public IText Color(uint argb) => With(() => _look.Argb = argb);

    public IText Right() => With(() => _look.Shift = 1);

    public IText Center() => With(() => _look.Shift = 0.5f);

    public IText LineHeight(float factor) => With(() => _look.LineHeight = factor);

    public IText ShrinkTo(float points, string field) => With(() => (_look.LeastSize, _look.Field) = (points, field));

    public IText Ellipsis(int maxLines, string field) => With(() => (_look.MostLines, _look.IsShortened, _look.Field) = (maxLines, true, field));

    public IText MaxLines(int lines, string field) => With(() => (_look.MostLines, _look.IsShortened, _look.Field) = (lines, false, field));

    public override Plan Measure(float width, float height, LayoutRun run)
    {
        var text = Shaped(run);
        if (_next >= text.Clusters.Count)
        {
            return Plan.Full(0, 0);
        }

        var (size, lines) = Choose(text, width, height);
        var fitting = Math.Min(lines.Count, (int)((height + Plan.Tolerance) / (size * _look.LineHeight)));
        if (fitting == 0)
        {
            return Plan.Nothing;
        }

        var widest = lines.Take(fitting).Max(line => line.Width) * size;
        return new Plan(fitting == lines.Count ? Fit.Full : Fit.Partial, MathF.Min(widest, width), fitting * size * _look.LineHeight);
    }

    public override void Draw(Sheet sheet, Area area, LayoutRun run)
    {
        var text = Shaped(run);
        if (_next >= text.Clusters.Count)
        {
            return;
        }

        run.ReportMissing(text.Missing);
        var (size, lines) = Choose(text, area.Width, area.Height);
        var step = size * _look.LineHeight;
        var fitting = Math.Min(lines.Count, (int)((area.Height + Plan.Tolerance) / step));
        var isCut = _look.IsShortened && fitting == lines.Count && lines[^1].Next < text.Clusters.Count;
        for (var i = 0; i < fitting; i++)
        {
            var baseline = area.Y + (i * step) + (step / 2) + (size * TextLook.BaselineBelowMiddle);
            if (isCut && i == fitting - 1)
            {
                run.ReportShortened(_look.Field);
                Ellipsis(run, text, size, area).Draw(sheet, lines[i], baseline);
                _next = text.Clusters.Count;
                return;
            }

            var x = area.X + ((area.Width - (lines[i].Width * size)) * _look.Shift);
            sheet.Text(text, lines[i], size, _look.Argb, x, baseline);
        }

        _next = fitting == 0 ? _next : lines[fitting - 1].Next;
    }

    public override void Reset() => _next = 0;

    public override string Rest() => _look.Field.Length > 0 ? _look.Field : $"the text '{Excerpt(_shownValue ?? "")}'";

    private (float Size, List<TextLine> Lines) Choose(ShapedText text, float width, float height)
    {
        for (var size = _look.Size; ; size -= ShrinkStep)
        {
            var lines = Lines(text, width / size);
            var tooMany = _look.MostLines is { } most && lines.Count > most;
            if (tooMany && _look.IsShortened)
            {
                (lines, tooMany) = (lines.GetRange(0, _look.MostLines!.Value), false);
            }

            var fits = !tooMany && lines.Count * size * _look.LineHeight <= height + Plan.Tolerance;
            if (fits || (_look.LeastSize is null && !tooMany))
            {
                return (size, lines);
            }

            if (size - ShrinkStep < (_look.LeastSize ?? float.MaxValue) - Plan.Tolerance)
            {
                throw new LayoutException(_look.Field, "the text does not fit, even at its smallest size.");
            }
        }
    }

    private List<TextLine> Lines(ShapedText text, float ems) =>
        _filled.TryGetValue((_next, ems), out var lines) ? lines : _filled[(_next, ems)] = LineFiller.Fill(text, _next, ems);

    private ShapedText Shaped(LayoutRun run)
    {
        var shown = value(run.Page);
        if (_shaped is null || shown != _shownValue)
        {
            (_shownValue, _shaped) = (shown, TextShaper.Shape(CleanText.Of(shown), _look.IsBold ? run.Fonts.Bold : run.Fonts.Regular));
            _filled.Clear();
        }

        return _shaped;
    }

    private CutLine Ellipsis(LayoutRun run, ShapedText text, float size, Area area) =>
        new(text, TextShaper.Shape("…", _look.IsBold ? run.Fonts.Bold : run.Fonts.Regular), size, _look, area);

    private TextElement With(Action change)
    {
        change();
        return this;
    }

    private static string Excerpt(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
