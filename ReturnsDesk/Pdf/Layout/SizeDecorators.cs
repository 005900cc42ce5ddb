using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>A fixed width, height or both. What does not fit into a fixed height is left for the next page.</summary>
internal sealed class FixedElement(float? fixedWidth, float? fixedHeight) : Decorator
{
    public override Plan Measure(float width, float height, LayoutRun run)
    {
        var (needsWidth, needsHeight) = (fixedWidth ?? width, fixedHeight ?? height);
        if (needsWidth > width + Plan.Tolerance || needsHeight > height + Plan.Tolerance)
        {
            return Plan.Nothing;
        }

        var plan = Inner.Measure(needsWidth, needsHeight, run);
        return plan.Fit == Fit.Nothing ? plan : plan with { Width = fixedWidth ?? plan.Width, Height = fixedHeight ?? plan.Height };
    }

    public override void Draw(Sheet sheet, Area area, LayoutRun run) =>
        Inner.Draw(sheet, area with { Width = fixedWidth ?? area.Width, Height = fixedHeight ?? area.Height }, run);
}

internal sealed class MinHeightElement(float least) : Decorator
{
    public override Plan Measure(float width, float height, LayoutRun run)
    {
        if (least > height + Plan.Tolerance)
        {
            return Plan.Nothing;
        }

        var plan = Inner.Measure(width, height, run);
        return plan.Fit == Fit.Nothing ? plan : plan with { Height = MathF.Max(least, plan.Height) };
    }
}

/// <summary>Shares: 0 is left or top, 0.5 the middle, 1 right or bottom; without a horizontal share the content keeps the whole width.</summary>
internal sealed class AlignElement(float? horizontal, float vertical) : Decorator
{
    public override void Draw(Sheet sheet, Area area, LayoutRun run)
    {
        var plan = Inner.Measure(area.Width, area.Height, run);
        var width = horizontal is null ? area.Width : plan.Width;
        var height = vertical == 0 ? area.Height : plan.Height;
        var x = area.X + ((area.Width - width) * (horizontal ?? 0));
        var y = area.Y + ((area.Height - height) * vertical);
        Inner.Draw(sheet, new Area(x, y, width, height), run);
    }
}

internal sealed class KeepTogetherElement : Decorator
{
    public override Plan Measure(float width, float height, LayoutRun run)
    {
        var plan = Inner.Measure(width, height, run);
        return plan.Fit == Fit.Partial && !run.SplitsAnything ? Plan.Nothing : plan;
    }
}
