using System.Text;
using ReturnsDesk.Pdf.Barcodes;

namespace ReturnsDesk.Tests.Pdf;

/// <summary>A reader of Code 128 that shares nothing with the writer but the table.</summary>
internal static class Code128Reader
{
    public static string Read(IReadOnlyList<int> widths)
    {
        var values = Values(widths);
        var weighted = values[..^2].Index().Sum(symbol => symbol.Item * Math.Max(1, symbol.Index));
        Assert.Equal(weighted % 103, values[^2]);
        Assert.Equal(106, values[^1]);

        var text = new StringBuilder();
        var (set, shifted) = ((char)('A' + values[0] - 103), false);
        foreach (var value in values[1..^2])
        {
            var now = shifted ? (set == 'A' ? 'B' : 'A') : set;
            shifted = false;
            switch (value)
            {
                case 102: text.Append(Code128.Fnc1); break;
                case 98 when now != 'C': shifted = true; break;
                case 99 when now != 'C': set = 'C'; break;
                case 100 when now != 'B': set = 'B'; break;
                case 101 when now != 'A': set = 'A'; break;
                case < 100 when now == 'C': text.Append((char)('0' + (value / 10))).Append((char)('0' + (value % 10))); break;
                case < 96: text.Append((char)(now == 'A' && value > 63 ? value - 64 : value + 32)); break;
                default: throw new InvalidDataException($"Symbol {value} has no meaning in set {now}.");
            }
        }

        return text.ToString();
    }

    private static List<int> Values(IReadOnlyList<int> widths)
    {
        var known = Enumerable.Range(0, Code128Patterns.Count).ToDictionary(value => string.Concat(Code128Patterns.Widths(value)));
        var values = new List<int>();
        for (var at = 0; at < widths.Count;)
        {
            var length = widths.Count - at == 7 ? 7 : 6;
            values.Add(known[string.Concat(widths.Skip(at).Take(length))]);
            at += length;
        }

        return values;
    }
}
