using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Features.Returns.Signals;
using ReturnsDesk.Tests.Journeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Signals;

/// <summary>A shop with buyers whose orders and returns the test tells one by one.</summary>
internal sealed class SignalRoom : IAsyncDisposable
{
    private int _orders;

    private SignalRoom(JourneyDesk desk) => Desk = desk;

    public JourneyDesk Desk { get; }

    public static async Task<SignalRoom> OpenAsync(Engine engine) => new(await JourneyDesk.OpenAsync(engine));

    public async Task<long> BuyerAsync(string name, string? email, string? phone = null)
    {
        await using var db = Desk.Database.Open();
        var customer = new Customer("shop", email ?? name, name, email, phone);
        db.Customers.Add(customer);
        await db.SaveChangesAsync();
        return customer.Id;
    }

    /// <summary>Some units of one article, bought so many days before the still clock.</summary>
    public async Task<long> BuyAsync(long buyer, int units, double daysAgo, string street = "")
    {
        await using var db = Desk.Database.Open();
        var at = AReturn.Monday.AddDays(-daysAgo);
        var facts = new OrderFacts
        {
            Status = OrderStatus.Completed,
            PlacedAt = at,
            PlacedOn = AReturn.Day(at),
            DeliveredAt = at,
            Currency = "EUR",
            ShipTo = new PostalAddress { Street = street, PostalCode = street.Length > 0 ? "10115" : "", Country = "DE" },
        };
        var order = new Order("shop", $"{3000 + _orders++}", await db.Customers.SingleAsync(customer => customer.Id == buyer), facts);
        order.Add(new OrderLine(1, "MUG", "Mug", null, null, units, new LineAmounts(1000, 0, 0, units * 1000, 0)));
        db.Orders.Add(order);
        await db.SaveChangesAsync();
        return order.Id;
    }

    /// <summary>A request so many days before the still clock, brought to an end by <paramref name="end"/>.</summary>
    public async Task<string> AskAsync(long orderId, int units, double daysAgo, string reason = "changed-mind", ReturnKind kind = ReturnKind.Return, Func<ReturnCase, Deed, ReturnsDesk.Domain.Result>? end = null)
    {
        await using var db = Desk.Database.Open();
        var order = await db.Orders.Include(row => row.Lines).Include(row => row.Customer).SingleAsync(row => row.Id == orderId);
        var at = AReturn.Monday.AddDays(-daysAgo);
        var number = ReturnNumber.Of(2026, await db.ReturnCases.CountAsync() + 1);
        var opened = ReturnCase.Open(AReturn.At(at), number, order, kind, ReturnWay.OwnCourier, ReturnSource.Desk, [new RequestedLine(order.Lines[0], units, reason, null)], []);
        Assert.Null(opened.Refusal);
        Assert.Null(end?.Invoke(opened.Value!, AReturn.At(at)).Refusal);
        db.ReturnCases.Add(opened.Value!);
        await db.SaveChangesAsync();
        return number;
    }

    public static ReturnsDesk.Domain.Result Reject(ReturnCase asked, Deed deed) => asked.Reject(deed, "The carrier has a signature");

    public static ReturnsDesk.Domain.Result Swap(ReturnCase asked, Deed deed) => Inspect(asked, deed, ItemCondition.X);

    public static ReturnsDesk.Domain.Result Keep(ReturnCase asked, Deed deed) => Inspect(asked, deed, ItemCondition.A) is { Refused: true } refused ? refused : asked.Close(deed, "Credited elsewhere");

    public async Task<SignalBackTestResult> BackTestAsync()
    {
        Assert.Null((await Desk.Get<LinkCustomers>().ExecuteAsync(Desk.Manager)).Refusal);
        var tested = await Desk.Get<BackTestSignals>().ExecuteAsync(Desk.Manager);
        Assert.Null(tested.Refusal);
        return tested.Value!;
    }

    public async Task<CaseSignalsView> ViewAsync(string number) => (await Desk.Get<ReadCaseSignals>().ReadAsync(Desk.Agent, number))!;

    public ValueTask DisposeAsync() => Desk.DisposeAsync();

    private static ReturnsDesk.Domain.Result Inspect(ReturnCase asked, Deed deed, ItemCondition condition)
    {
        Assert.Null(asked.Approve(deed).Refusal);
        Assert.Null(asked.Receive(deed).Refusal);
        return asked.Inspect(deed, [.. asked.Lines.Select(line => AReturn.Found(line, line.Quantity, condition, condition == ItemCondition.X ? Disposition.Quarantine : Disposition.Restock))], []);
    }
}
