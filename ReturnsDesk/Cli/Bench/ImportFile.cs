using System.Globalization;
using System.Text;

namespace ReturnsDesk.Cli.Bench;

/// <summary>A CSV file of orders as a shop would export it, two lines an order on the average; the same for the same number of orders.</summary>
internal static class ImportFile
{
    private const string Header = "Order number,Order date,Delivered at,Order status,Currency,SKU,Product name,Variant,Category,Quantity,Unit price,Discount,Line total,Tax,"
        + "Shipping,Order total,Payment method,Payment reference,Customer name,Email,Phone,Recipient,Address,City,Postal code,Country";

    private static readonly int[] LinesOfOrder = [1, 2, 2, 3];
    private static readonly string[] Names = ["Anna Schmidt", "Jonas Lind", "María José Fernández", "Zoë Lefèvre", "王小明", "李静", "Kim Okafor"];
    private static readonly (string Name, string City, string Country)[] Streets =
        [("Lindenallee {0}, Hof 2", "Köln", "DE"), ("Rue des Lilas {0}", "Lyon", "FR"), ("Calle Mayor {0}, 3º", "Málaga", "ES"), ("文三路{0}号", "杭州市", "CN")];

    private static readonly (string Name, string Category, int Cents)[] Products =
        [("Linen dress, midi", "Women's fashion", 7990), ("Running shoe \"Tempo\"", "Shoes", 12995), ("棉质衬衫", "Men's fashion", 4450), ("Stoneware mug", "Home", 1290), ("Headphones", "Electronics", 24900)];

    public static async Task WriteAsync(string path, int orders, CancellationToken cancellationToken)
    {
        await using var file = new StreamWriter(path, append: false, Encoding.UTF8);
        await file.WriteLineAsync(Header.AsMemory(), cancellationToken);
        for (var order = 0; order < orders; order++)
        {
            foreach (var row in Rows(order))
            {
                await file.WriteLineAsync(string.Join(',', row.Select(Quoted)).AsMemory(), cancellationToken);
            }
        }
    }

    private static IEnumerable<string[]> Rows(int order)
    {
        var placed = new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(25 * order);
        var lines = Enumerable.Range(0, LinesOfOrder[order % LinesOfOrder.Length]).Select(line => Goods(order, line)).ToList();
        var shipping = order % 3 == 0 ? 0 : 490;
        var total = lines.Sum(line => line.Total) + shipping;

        // Some customers come back.
        var customer = order * 10 / 17;
        var name = Names[customer % Names.Length];
        var (street, city, country) = Streets[customer % Streets.Length];
        return lines.Select(line => (string[])[
            Text($"B-{order:000000}"), Text($"{placed:yyyy-MM-dd HH:mm:ss}"), Text($"{placed.AddDays(4):yyyy-MM-dd HH:mm:ss}"), "Completed", "EUR",
            .. line.Cells, Money(shipping), Money(total), "Card", Text($"pay_{order:000000}"), name, Text($"buyer{customer}@example.com"), Text($"+49 30 5550 {customer % 10_000:0000}"),
            name, string.Format(CultureInfo.InvariantCulture, street, 1 + (customer % 180)), city, Text($"{10_000 + (customer % 80_000)}"), country]);
    }

    private static (long Total, string[] Cells) Goods(int order, int line)
    {
        var number = order + (3 * line);
        var (name, category, cents) = Products[number % Products.Length];
        var quantity = 1 + (number % 11 == 0 ? 1 : 0);
        var discount = number % 7 == 0 ? cents / 10 : 0;
        var total = (quantity * cents) - discount;
        return (total, [Text($"S-{number % 800:000}-{line}"), name, "M", category, Text($"{quantity}"), Money(cents), Money(discount), Money(total), Money(total * 19 / 119)]);
    }

    private static string Money(long cents) => Text($"{cents / 100}.{cents % 100:00}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(',', '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
