using System.Globalization;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Domain.Returns;

/// <summary>Goods of an order that a buyer named in words.</summary>
public static class NamedGoods
{
    private static readonly char[] Times = ['x', 'X', '×', '*'];

    /// <summary>
    /// The lines and units meant, where every line of the text names exactly one article of the order by its SKU or its whole name, with the number of pieces before it or not.
    /// Null otherwise: what was meant is then a person's question.
    /// </summary>
    public static IReadOnlyList<(OrderLine Line, int Units)>? In(IEnumerable<OrderLine> lines, string text)
    {
        List<(OrderLine, int)> named = [];
        foreach (var entry in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (units, name) = Parts(entry);
            var fits = lines.Where(line => IsNamed(line, name)).Take(2).ToList();
            if (fits is not [var line] || named.Exists(before => before.Item1 == line))
            {
                return null;
            }

            named.Add((line, units ?? line.OpenUnits));
        }

        return named.Count == 0 || named.Exists(one => one.Item2 < 1) ? null : named;
    }

    /// <summary>'2 × Mug' is two of 'Mug'; a name that begins with a number stays one.</summary>
    private static (int? Units, string Name) Parts(string entry)
    {
        var digits = entry.TakeWhile(char.IsAsciiDigit).Count();
        var rest = entry[digits..].TrimStart();
        return digits is > 0 and < 5 && rest.Length > 1 && Times.Contains(rest[0]) && rest[1] == ' '
            ? (int.Parse(entry[..digits], CultureInfo.InvariantCulture), rest[1..].Trim())
            : (null, entry);
    }

    private static bool IsNamed(OrderLine line, string name) =>
        new[] { line.Sku, line.ProductName, $"{line.Sku} {line.ProductName}", $"{line.Sku} {line.ProductName} {line.Variant}", $"{line.ProductName} {line.Variant}", $"{line.ProductName} ({line.Variant})" }
            .Any(known => string.Equals(PlainText.OneLine(known), name, StringComparison.OrdinalIgnoreCase));
}
