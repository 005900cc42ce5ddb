using ReturnsDesk.Pdf.Drawing;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>A slot for one element, and the fluent face of the layout. An empty box takes no room.</summary>
internal sealed class Box : Element, IBox
{
    private Element? _content;

    public IBox Padding(float all) => Padding(all, all);

    public IBox Padding(float vertical, float horizontal) => Decorate(new PaddingElement(vertical, horizontal));

    public IBox Border(float width, uint argb) => Decorate(new BorderElement(width, argb));

    public IBox Background(uint argb) => Decorate(new BackgroundElement(argb));

    public IBox Width(float points) => Decorate(new FixedElement(points, null));

    public IBox Height(float points) => Decorate(new FixedElement(null, points));

    public IBox MinHeight(float points) => Decorate(new MinHeightElement(points));

    public IBox AlignCenter() => Decorate(new AlignElement(0.5f, 0));

    public IBox AlignRight() => Decorate(new AlignElement(1, 0));

    public IBox AlignMiddle() => Decorate(new AlignElement(null, 0.5f));

    public IBox KeepTogether() => Decorate(new KeepTogetherElement());

    public IBox Field(string name) => Decorate(new FieldElement(name));

    public IBox Link(string url) => Decorate(new LinkElement(url));

    public void Column(Action<IColumn> build) => build(Fill(new ColumnElement()));

    public void Row(Action<IRow> build) => build(Fill(new RowElement()));

    public void Table(Action<ITable> build) => build(Fill(new TableElement()));

    public IText Text(string value) => Fill(new TextElement(_ => value));

    public IText Text(Func<PageNumber, string> value) => Fill(new TextElement(value));

    public void Rule(float weight, uint argb) => Fill(new RuleElement(weight, argb));

    public void Code128(string data, int dots, float height) => Fill(new BarcodeElement(data, dots, height));

    public void QrCode(string text, int dots) => Fill(new QrElement(text, dots));

    public override Plan Measure(float width, float height, LayoutRun run) => _content?.Measure(width, height, run) ?? Plan.Full(0, 0);

    public override void Draw(Sheet sheet, Area area, LayoutRun run) => _content?.Draw(sheet, area, run);

    public override void Reset() => _content?.Reset();

    public override string Rest() => _content?.Rest() ?? "an empty box";

    private Box Decorate(Decorator decorator) => Fill(decorator).Inner;

    private T Fill<T>(T element) where T : Element
    {
        if (_content is not null)
        {
            throw new InvalidOperationException("A box holds one thing; use a column or a row for more.");
        }

        _content = element;
        return element;
    }
}
