using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>Something around one box. Passes everything on unless it says otherwise.</summary>
internal abstract class Decorator : Element
{
    public Box Inner { get; } = new();

    public override Plan Measure(float width, float height, LayoutRun run) => Inner.Measure(width, height, run);

    public override void Draw(Sheet sheet, Area area, LayoutRun run) => Inner.Draw(sheet, area, run);

    public override void Reset() => Inner.Reset();

    public override string Rest() => Inner.Rest();
}

internal sealed class PaddingElement(float vertical, float horizontal) : Decorator
{
    public override Plan Measure(float width, float height, LayoutRun run)
    {
        var (innerWidth, innerHeight) = (width - (2 * horizontal), height - (2 * vertical));
        var plan = innerWidth < 0 || innerHeight < 0 ? Plan.Nothing : Inner.Measure(innerWidth, innerHeight, run);
        return plan.Fit == Fit.Nothing ? plan : plan with { Width = plan.Width + (2 * horizontal), Height = plan.Height + (2 * vertical) };
    }

    public override void Draw(Sheet sheet, Area area, LayoutRun run) => Inner.Draw(
        sheet, new Area(area.X + horizontal, area.Y + vertical, area.Width - (2 * horizontal), area.Height - (2 * vertical)), run);
}

internal sealed class BorderElement(float width, uint argb) : Decorator
{
    public override void Draw(Sheet sheet, Area area, LayoutRun run)
    {
        Inner.Draw(sheet, area, run);
        sheet.Frame(area, width, argb);
    }
}

internal sealed class BackgroundElement(uint argb) : Decorator
{
    public override void Draw(Sheet sheet, Area area, LayoutRun run)
    {
        sheet.Fill(area, argb);
        Inner.Draw(sheet, area, run);
    }
}

internal sealed class LinkElement(string url) : Decorator
{
    public override void Draw(Sheet sheet, Area area, LayoutRun run)
    {
        Inner.Draw(sheet, area, run);
        sheet.Link(area, url);
    }
}

internal sealed class FieldElement(string name) : Decorator
{
    public override string Rest() => name;
}
