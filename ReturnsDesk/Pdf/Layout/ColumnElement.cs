using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>Items below each other. Remembers the first item that is not complete.</summary>
internal sealed class ColumnElement : Element, IColumn
{
    private readonly List<Box> _items = [];
    private float _gap;
    private int _next;

    public void Gap(float points) => _gap = points;

    public IBox Item()
    {
        var item = new Box();
        _items.Add(item);
        return item;
    }

    public override Plan Measure(float width, float height, LayoutRun run) => Walk(width, height, run, null);

    public override void Draw(Sheet sheet, Area area, LayoutRun run)
    {
        var next = _next;
        Walk(area.Width, area.Height, run, (item, plan, y) =>
        {
            item.Draw(sheet, new Area(area.X, area.Y + y, area.Width, plan.Height), run);
            next += plan.Fit == Fit.Full ? 1 : 0;
        });
        _next = next;
    }

    public override void Reset()
    {
        _next = 0;
        _items.ForEach(item => item.Reset());
    }

    public override string Rest() => _next < _items.Count ? _items[_next].Rest() : "a column";

    private Plan Walk(float width, float height, LayoutRun run, Action<Box, Plan, float>? place)
    {
        float y = 0, widest = 0;
        for (var i = _next; i < _items.Count; i++)
        {
            var gap = y > 0 ? _gap : 0;
            var plan = _items[i].Measure(width, MathF.Max(0, height - y - gap), run);
            if (plan.Fit == Fit.Nothing)
            {
                return i == _next ? Plan.Nothing : new Plan(Fit.Partial, widest, y);
            }

            gap = plan.Height > 0 ? gap : 0;
            place?.Invoke(_items[i], plan, y + gap);
            (y, widest) = (y + gap + plan.Height, MathF.Max(widest, plan.Width));
            if (plan.Fit == Fit.Partial)
            {
                return new Plan(Fit.Partial, widest, y);
            }
        }

        return Plan.Full(widest, y);
    }
}
