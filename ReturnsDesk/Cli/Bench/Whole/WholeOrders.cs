using System.Globalization;
using System.Text;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Features.Orders;

namespace ReturnsDesk.Cli.Bench.Whole;

/// <summary>
/// Orders that arrived four days ago and that nobody has sent back yet, each of its own customer: one to three lines, one to two units, between 51 and 450 euro, paid by one card. So every refund
/// is above what an agent decides alone and within what a second person may agree to.
/// </summary>
internal static class WholeOrders
{
    /// <summary>The method that goes to the test gateway in a bench.</summary>
    public const string Method = "Bench card";

    private const string Header = "Order number,Order date,Delivered at,Order status,Currency,SKU,Product name,Category,Quantity,Unit price,Line total,Shipping,Order total,Payment method,Payment reference,Customer name,Email,Country";
    private const string Prefix = "WHOLE-";
    private const int PageSize = 200;

    /// <summary>Imports them; gives their ids.</summary>
    public static async Task<IReadOnlyList<long>> AddAsync(IServiceProvider services, int count, CancellationToken cancellationToken)
    {
        using var folder = new BenchFolder();
        var file = folder.PathOf("orders.csv");
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await File.WriteAllLinesAsync(file, [Header, .. Enumerable.Range(0, count).SelectMany(order => Rows(order, now))], Encoding.UTF8, cancellationToken);
        var imported = await services.GetRequiredService<ImportOrders>().ExecuteAsync(Actor.CommandLine, [ImportSource.FromPath(file)], new ReadOptions(), cancellationToken: cancellationToken);
        return imported.Value is { FileProblem: null, Problems.Count: 0 } report && report.Added == count
            ? await IdsAsync(services, count, cancellationToken)
            : throw new InvalidOperationException("The orders were not imported whole.");
    }

    private static async Task<IReadOnlyList<long>> IdsAsync(IServiceProvider services, int count, CancellationToken cancellationToken)
    {
        var orders = services.GetRequiredService<ReadOrders>();
        var ids = new List<long>();
        OrderRow? last = null;
        while (ids.Count < count)
        {
            var page = await orders.ReadAsync(Actor.CommandLine, new OrderFilter(Take: PageSize, AfterAt: last?.PlacedAt, AfterId: last?.Id ?? 0), cancellationToken);
            ids.AddRange(page.Where(row => row.Number.StartsWith(Prefix, StringComparison.Ordinal)).Select(row => row.Id));
            last = page.Count == PageSize || ids.Count == count ? page[^1] : throw new InvalidOperationException("Imported orders are not in the list.");
        }

        return ids;
    }

    private static IEnumerable<string> Rows(int order, DateTime now)
    {
        var placed = now.AddDays(-9).AddSeconds(order % 3600);
        var lines = Enumerable.Range(0, 1 + (order % 3)).Select(line => (Number: line, Cents: 5_100 + (50 * ((order + (7 * line)) % 46)), Units: 1 + ((order + line) % 4 == 0 ? 1 : 0))).ToList();
        var total = lines.Sum(line => line.Cents * line.Units);
        return lines.Select(line => string.Create(
            CultureInfo.InvariantCulture,
            $"{Prefix}{order:000000},{placed:yyyy-MM-dd HH:mm:ss},{placed.AddDays(5):yyyy-MM-dd HH:mm:ss},Completed,EUR,W-{(order + (7 * line.Number)) % 46:00}-{line.Number},Stoneware bowl,Home,{line.Units},{Money(line.Cents)},{Money(line.Cents * line.Units)},0.00,{Money(total)},{Method},whole_{order:000000},Buyer {order},whole{order}@example.com,DE"));
    }

    private static string Money(int cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:00}");
}
