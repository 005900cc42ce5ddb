using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Tests.Support;

/// <summary>An order that was delivered a week before <see cref="AReturn.Monday"/>, in euro, paid at once. The test states what matters.</summary>
public sealed class AnOrder
{
    private readonly List<(string Sku, int Quantity, long UnitPriceMinor, string? Category, long TaxMinor, long DiscountMinor)> _lines = [];
    private readonly List<long> _payments = [];
    private string _number = "1001";
    private string _currency = "EUR";
    private OrderStatus _status = OrderStatus.Completed;
    private DateTime? _deliveredAt = AReturn.Monday.AddDays(-7);
    private long _freightMinor;
    private string _gateway = "test";
    private string _channel = "shop";
    private string _country = "";
    private (string Name, string? Email)? _buyer;

    public AnOrder Via(string channel)
    {
        _channel = channel;
        return this;
    }

    public AnOrder To(string country)
    {
        _country = country;
        return this;
    }

    /// <summary>Kim Example with an address of her own unless told.</summary>
    public AnOrder BoughtBy(string name, string? email)
    {
        _buyer = (name, email);
        return this;
    }

    public AnOrder Numbered(string number)
    {
        _number = number;
        return this;
    }

    /// <param name="sku">The article; its product is called after it.</param>
    /// <param name="quantity">Units.</param>
    /// <param name="unitPriceMinor">Without tax.</param>
    /// <param name="category">None unless told.</param>
    /// <param name="taxMinor">On the whole line.</param>
    /// <param name="discountMinor">Off the whole line, without tax.</param>
    public AnOrder With(string sku, int quantity, long unitPriceMinor, string? category = null, long taxMinor = 0, long discountMinor = 0)
    {
        _lines.Add((sku, quantity, unitPriceMinor, category, taxMinor, discountMinor));
        return this;
    }

    public AnOrder In(string currency)
    {
        _currency = currency;
        return this;
    }

    /// <summary>What each payment captured, in minor units; one payment of everything unless told.</summary>
    public AnOrder PaidBy(params long[] capturedMinor)
    {
        _payments.AddRange(capturedMinor);
        return this;
    }

    /// <summary>The gateway that its payments came through: <c>test</c> unless told, or <c>manual</c>.</summary>
    public AnOrder Through(string gateway)
    {
        _gateway = gateway;
        return this;
    }

    public AnOrder DeliveredAt(DateTime? at)
    {
        _deliveredAt = at;
        return this;
    }

    public AnOrder WithFreight(long minorUnits)
    {
        _freightMinor = minorUnits;
        return this;
    }

    public AnOrder Cancelled()
    {
        _status = OrderStatus.Cancelled;
        return this;
    }

    public Order Build()
    {
        if (_lines.Count == 0)
        {
            With("MUG-BLUE", 1, 1200);
        }

        var facts = new OrderFacts
        {
            Status = _status,
            PlacedAt = AReturn.Monday.AddDays(-10),
            PlacedOn = AReturn.Day(AReturn.Monday.AddDays(-10)),
            DeliveredAt = _deliveredAt,
            Currency = _currency,
            FreightMinor = _freightMinor,
            ShipTo = new PostalAddress { Country = _country },
        };
        var order = new Order(_channel, _number, BuyerOf($"kim{_number}@example.test"), facts);
        foreach (var (sku, quantity, price, category, tax, discount) in _lines)
        {
            order.Add(new OrderLine(order.Lines.Count + 1, sku, $"Product {sku}", null, category, quantity, new LineAmounts(price, discount, 0, (quantity * price) - discount, tax)));
        }

        List<long> payments = _payments.Count > 0 ? _payments : [order.Lines.Sum(line => line.PaidMinor) + _freightMinor];
        foreach (var captured in payments)
        {
            order.Add(new Payment(order.Payments.Count + 1, "card", _gateway, $"pay_{order.Payments.Count + 1}", new Money(captured, _currency)));
        }

        return order;
    }

    private Customer BuyerOf(string address)
    {
        var (name, email) = _buyer ?? ("Kim Example", address);
        return new Customer(_channel, address, name, email, "+49 30 1234567");
    }
}
