using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>Cells beside each other. Remembers which cells are complete and never asks those again.</summary>
internal sealed class RowElement : Element, IRow
{
    private readonly List<Cell> _cells = [];
    private float _gap;

    public void Gap(float points) => _gap = points;

    public IBox Fixed(float points) => Add(new Cell { Fixed = points });

    public IBox Relative(float weight = 1) => Add(new Cell { Weight = weight });

    public IBox Auto() => Add(new Cell());

    public override Plan Measure(float width, float height, LayoutRun run)
    {
        var (fit, tallest, total) = (Fit.Full, 0f, _gap * Math.Max(0, _cells.Count - 1));
        foreach (var (cell, cellWidth) in _cells.Zip(Widths(width, height, run)))
        {
            var plan = cell.IsDone ? Plan.Full(0, 0) : cell.Box.Measure(cellWidth, height, run);
            if (plan.Fit == Fit.Nothing)
            {
                return Plan.Nothing;
            }

            fit = plan.Fit == Fit.Partial ? Fit.Partial : fit;
            tallest = MathF.Max(tallest, plan.Height);
            total += cell.Weight > 0 && float.IsFinite(width) ? cellWidth : MathF.Max(plan.Width, cell.Fixed ?? 0);
        }

        return new Plan(fit, total, tallest);
    }

    public override void Draw(Sheet sheet, Area area, LayoutRun run)
    {
        var x = area.X;
        foreach (var (cell, width) in _cells.Zip(Widths(area.Width, area.Height, run)).ToArray())
        {
            if (!cell.IsDone)
            {
                var plan = cell.Box.Measure(width, area.Height, run);
                cell.Box.Draw(sheet, new Area(x, area.Y, width, area.Height), run);
                cell.IsDone = plan.Fit == Fit.Full;
            }

            x += width + _gap;
        }
    }

    public override void Reset()
    {
        foreach (var cell in _cells)
        {
            cell.IsDone = false;
            cell.Box.Reset();
        }
    }

    public override string Rest() => _cells.Find(cell => !cell.IsDone)?.Box.Rest() ?? "a row";

    private Box Add(Cell cell)
    {
        _cells.Add(cell);
        return cell.Box;
    }

    private float[] Widths(float width, float height, LayoutRun run)
    {
        var widths = _cells.Select(cell => cell.Fixed ?? (cell.Weight > 0 ? 0 : AutoWidth(cell, width, height, run))).ToArray();
        var left = MathF.Max(0, width - widths.Sum() - (_gap * Math.Max(0, _cells.Count - 1)));
        var weights = _cells.Sum(cell => cell.Weight);
        return [.. _cells.Select((cell, i) => cell.Weight > 0 ? left * cell.Weight / weights : widths[i])];
    }

    // Remembered, because a cell that is complete no longer tells its width.
    private static float AutoWidth(Cell cell, float width, float height, LayoutRun run) =>
        cell.IsDone ? cell.Natural : cell.Natural = cell.Box.Measure(width, height, run).Width;

    private sealed class Cell
    {
        public Box Box { get; } = new();

        public float? Fixed { get; init; }

        public float Weight { get; init; }

        public float Natural { get; set; }

        public bool IsDone { get; set; }
    }
}
