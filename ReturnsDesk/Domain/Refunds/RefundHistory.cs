namespace ReturnsDesk.Domain.Refunds;

/// <summary>What a line gave back before: units settled (deductions do not come back), and goodwill paid on it without a return, in minor units.</summary>
public readonly record struct LineHistory(int Units, long Goodwill = 0);

/// <summary>What an order gave back before. <see cref="GoodwillGiven"/> is all goodwill, on lines or on the order, in minor units.</summary>
public sealed record RefundHistory(IReadOnlyList<LineHistory> Lines, long FreightGranted = 0, long GoodwillGiven = 0)
{
    public static RefundHistory Empty { get; } = new([]);

    public long Units => Lines.Sum(line => (long)line.Units);

    public LineHistory Of(int line) => line < Lines.Count ? Lines[line] : default;

    /// <summary>The history once the refund has succeeded.</summary>
    public RefundHistory After(RefundQuote quote)
    {
        var count = Math.Max(Lines.Count, quote.Lines.Select(line => line.Line + 1).DefaultIfEmpty().Max());
        var lines = Enumerable.Range(0, count).Select(i =>
        {
            var quoted = quote.Lines.Where(line => line.Line == i).ToArray();
            return new LineHistory(Of(i).Units + quoted.Sum(line => line.Units), Of(i).Goodwill - quoted.Sum(line => line.GoodwillBefore));
        });
        return new RefundHistory([.. lines], FreightGranted + quote.Freight, GoodwillGiven + Math.Max(0, quote.Goodwill));
    }
}
