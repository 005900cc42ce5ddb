using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

internal sealed class RuleElement(float weight, uint argb) : Element
{
    public override Plan Measure(float width, float height, LayoutRun run) =>
        weight > height + Plan.Tolerance ? Plan.Nothing : Plan.Full(float.IsFinite(width) ? width : 0, weight);

    public override void Draw(Sheet sheet, Area area, LayoutRun run) => sheet.Fill(area with { Height = weight }, argb);

    public override void Reset()
    {
    }

    public override string Rest() => "a rule";
}
