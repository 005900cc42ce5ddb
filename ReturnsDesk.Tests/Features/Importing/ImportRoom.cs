using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Tests.Features.Importing.Reading;
using ReturnsDesk.Tests.Journeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Importing;

/// <summary>Files into a real database, and what it holds afterwards.</summary>
internal sealed class ImportRoom : IAsyncDisposable
{
    private ImportRoom(JourneyDesk desk) => Desk = desk;

    public JourneyDesk Desk { get; }

    public static async Task<ImportRoom> OpenAsync(Engine engine) => new(await JourneyDesk.OpenAsync(engine));

    public Task<ImportReport> OrdersAsync(string text, bool dryRun = false) => OrdersAsync([Tables.Text(text)], dryRun);

    public async Task<ImportReport> OrdersAsync(
        IReadOnlyList<ImportSource> sources, bool dryRun = false, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var result = await Desk.Get<ImportOrders>().ExecuteAsync(Actor.CommandLine, sources, Tables.Options, dryRun, progress, cancellationToken);
        Assert.Null(result.Refusal);
        return result.Value!;
    }

    public async Task<ImportReport> ReturnsAsync(ImportSource source, bool dryRun = false)
    {
        var result = await Desk.Get<ImportReturns>().ExecuteAsync(Actor.CommandLine, source, Tables.Options, dryRun);
        Assert.Null(result.Refusal);
        return result.Value!;
    }

    public Task<ImportReport> ReturnsAsync(string text, bool dryRun = false) => ReturnsAsync(Tables.Text(text), dryRun);

    public async Task<ImportReport> DeadlinesAsync(string text, bool dryRun = false, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var result = await Desk.Get<ImportDeadlines>().ExecuteAsync(Desk.Manager, Tables.Text(text, "deadlines.csv"), Tables.Options, dryRun, progress, cancellationToken);
        Assert.Null(result.Refusal);
        return result.Value!;
    }

    /// <summary>Everything that an import writes, ids and versions too.</summary>
    public async Task<string> ContentAsync()
    {
        await using var db = Desk.Database.Open();
        var text = new StringBuilder();
        void Tell(FormattableString row) => text.AppendLine(row.ToString(CultureInfo.InvariantCulture));
        foreach (var order in await db.Orders.AsNoTracking().Include(order => order.Lines).Include(order => order.Payments).Include(order => order.Customer).OrderBy(order => order.Id).ToListAsync())
        {
            Tell($"{order.Id} {order.Version} {order.Number} {order.PlacedAt:O} {order.Status} {order.Customer.Id} {order.Customer.Name} {order.Currency}");
            order.Lines.OrderBy(line => line.Position).ToList().ForEach(line => Tell($"{line.Id} {line.Position} {line.Sku} {line.ProductName} {line.Quantity} {line.PaidMinor} {line.ReturnedUnits} {line.ClaimedUnits}"));
            order.Payments.ToList().ForEach(payment => Tell($"{payment.Id} {payment.CapturedMinor} {payment.RefundedMinor} {payment.InFlightMinor}"));
        }

        foreach (var row in await db.ReturnCases.AsNoTracking().Include(row => row.Lines).OrderBy(row => row.Id).ToListAsync())
        {
            Tell($"{row.Id} {row.Version} {row.Number} {row.Status} {row.OrderId} {string.Join('+', row.Lines.Select(line => $"{line.OrderLineId}x{line.Quantity}").Order())}");
        }

        return text.ToString();
    }

    /// <summary>Orders stored, and those of them that lack a line or their payment.</summary>
    public async Task<(int Stored, int Halves)> CountAsync(int linesOfEach)
    {
        await using var db = Desk.Database.Open();
        return (await db.Orders.CountAsync(), await db.Orders.CountAsync(order => order.Lines.Count != linesOfEach || order.Payments.Count != 1));
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
