using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Reports.ReturnRates;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Reports;

/// <summary>A shop written line by line: what was sold, and what came back of it.</summary>
internal sealed class ReportShop(TestDb database) : IAsyncDisposable
{
    private int _number;

    public TestDb Database => database;

    /// <summary>The only line that knows how the database is made.</summary>
    public static async Task<ReportShop> OpenAsync(Engine engine = Engine.Sqlite) => new(await TestDb.CreateAsync(engine));

    public async Task<Order> SellAsync(string day, params Sold[] lines) => await SellAsync(day, "EUR", OrderStatus.Completed, lines);

    public async Task<Order> SellAsync(string day, string currency, OrderStatus status, params Sold[] lines)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var number = $"N{++_number}";
        var facts = new OrderFacts { Status = status, PlacedAt = on.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc), PlacedOn = on, Currency = currency };
        var order = new Order("test", number, new Customer("test", number, "Ada", null, null), facts);
        var position = 0;
        foreach (var line in lines)
        {
            var amounts = new LineAmounts(line.Paid / line.Quantity, 0, 0, line.Paid, 0);
            order.Add(new OrderLine(++position, line.Sku, $"Product {line.Sku}", null, line.Category, line.Quantity, amounts));
        }

        await using var db = database.Open();
        db.Orders.Add(order);
        await db.SaveChangesAsync();
        return order;
    }

    /// <summary>Units of one line come back and are accepted on a day.</summary>
    public async Task GiveBackAsync(Order order, string sku, int units, string day, string reason = ReturnReasons.Other)
    {
        await using var db = database.Open();
        db.Attach(order);
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var at = on.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        var line = new RequestedLine(order.Lines.Single(line => line.Sku == sku), units, reason, null);
        var opened = ReturnCase.OpenHistory(new Deed(Actor.CommandLine, at, on, new ReturnPolicy()), $"R{++_number}", $"key-{_number}", order, [line], at, on);
        db.ReturnCases.Add(opened.Value!);
        await db.SaveChangesAsync();
    }

    public async Task<IReadOnlyList<ReturnRateRow>> AskAsync(RateQuestion question) => await new ReadReturnRate(database.Store).ReadAsync(Actor.CommandLine, question);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}

/// <summary>A line of an order: what was paid for all its units, in minor units.</summary>
internal sealed record Sold(string Sku, int Quantity, long Paid, string Category = "Shirts");
