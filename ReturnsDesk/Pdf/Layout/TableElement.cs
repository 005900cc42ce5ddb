using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>A table as rows of weighted cells with a hairline below each. Remembers the first row that is not complete.</summary>
internal sealed class TableElement : Element, ITable
{
    private const float CellGap = 14, CellPadding = 5, HeaderRule = 1, RowRule = 0.5f;

    private readonly List<RowElement> _rows = [];
    private float[] _weights = [];
    private RowElement? _header;
    private int _next;

    public void Columns(params float[] weights) => _weights = weights;

    public void Header(params Action<IBox>[] cells) => _header = Line(cells);

    public void Row(params Action<IBox>[] cells) => _rows.Add(Line(cells));

    public override Plan Measure(float width, float height, LayoutRun run)
    {
        var plan = Walk(width, height, run, null);
        _header?.Reset();
        return plan;
    }

    public override void Draw(Sheet sheet, Area area, LayoutRun run)
    {
        var next = _next;
        Walk(area.Width, area.Height, run, (row, plan, y) =>
        {
            row.Draw(sheet, new Area(area.X, area.Y + y, area.Width, plan.Height), run);
            var (rule, argb) = row == _header ? (HeaderRule, Ink.Black) : (RowRule, Ink.Hairline);
            sheet.Fill(new Area(area.X, area.Y + y + plan.Height, area.Width, rule), argb);
            next += row != _header && plan.Fit == Fit.Full ? 1 : 0;
        });
        _next = next;
        _header?.Reset();
    }

    public override void Reset()
    {
        _next = 0;
        _header?.Reset();
        _rows.ForEach(row => row.Reset());
    }

    public override string Rest() => _next < _rows.Count ? $"row {_next + 1} of a table, {_rows[_next].Rest()}" : "a table";

    private Plan Walk(float width, float height, LayoutRun run, Action<RowElement, Plan, float>? place)
    {
        var y = 0f;
        if (_header is not null)
        {
            var plan = _header.Measure(width, height - HeaderRule, run);
            if (plan.Fit != Fit.Full)
            {
                return Plan.Nothing;
            }

            place?.Invoke(_header, plan, 0);
            y = plan.Height + HeaderRule;
        }

        for (var i = _next; i < _rows.Count; i++)
        {
            var plan = _rows[i].Measure(width, MathF.Max(0, height - y - RowRule), run);
            var splits = plan.Fit == Fit.Partial && run.SplitsAnything && i == _next;
            if (plan.Fit != Fit.Full && !splits)
            {
                return i == _next ? Plan.Nothing : new Plan(Fit.Partial, width, y);
            }

            place?.Invoke(_rows[i], plan, y);
            y += plan.Height + RowRule;
            if (splits)
            {
                return new Plan(Fit.Partial, width, y);
            }
        }

        return Plan.Full(width, y);
    }

    private RowElement Line(Action<IBox>[] cells)
    {
        if (cells.Length != _weights.Length)
        {
            throw new InvalidOperationException($"The table has {_weights.Length} columns, the row {cells.Length} cells.");
        }

        var row = new RowElement();
        row.Gap(CellGap);
        foreach (var (cell, weight) in cells.Zip(_weights))
        {
            cell(row.Relative(weight).Padding(CellPadding, 0));
        }

        return row;
    }
}
