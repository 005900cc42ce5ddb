namespace ReturnsDesk.Domain.Orders;

/// <summary>An order of the shop as the desk sees it: enough to judge, value and refund a return.</summary>
public sealed class Order
{
    private readonly List<OrderLine> _lines = [];
    private readonly List<Payment> _payments = [];

    private Order()
    {
    }

    public Order(string channel, string number, Customer customer, OrderFacts facts)
    {
        (Channel, Number, Customer) = (channel, number, customer);
        Describe(facts);
    }

    public long Id { get; private set; }
    public string Channel { get; private set; } = "";
    public string Number { get; private set; } = "";
    public long CustomerId { get; private set; }
    public Customer Customer { get; private set; } = null!;
    public OrderStatus Status { get; private set; }
    public DateTime PlacedAt { get; private set; }

    /// <summary>The day of <see cref="PlacedAt"/> in the merchant's time zone when the order came in.</summary>
    public DateOnly PlacedOn { get; private set; }
    public DateTime? PaidAt { get; private set; }
    public DateTime? ShippedAt { get; private set; }
    public DateTime? DeliveredAt { get; private set; }
    public string Currency { get; private set; } = "";
    public bool PricesIncludeTax { get; private set; }
    public long DiscountMinor { get; private set; }

    /// <summary>Outbound freight as charged, tax included.</summary>
    public long FreightMinor { get; private set; }

    /// <summary>What standard delivery would have cost: the bound of what a statutory withdrawal gives back.</summary>
    public long StandardFreightMinor { get; private set; }
    public long FreightRefundedMinor { get; private set; }
    public PostalAddress ShipTo { get; private set; } = new();

    /// <summary>Hash of what was imported, so that the same file changes nothing.</summary>
    public string ContentHash { get; private set; } = "";
    public int Version { get; private set; }
    public IReadOnlyList<OrderLine> Lines => _lines;
    public IReadOnlyList<Payment> Payments => _payments;

    public void Describe(OrderFacts facts)
    {
        (Status, PlacedAt, PlacedOn, PaidAt, ShippedAt, DeliveredAt) = (facts.Status, facts.PlacedAt, facts.PlacedOn, facts.PaidAt, facts.ShippedAt, facts.DeliveredAt);
        (Currency, PricesIncludeTax, DiscountMinor, FreightMinor) = (facts.Currency, facts.PricesIncludeTax, facts.DiscountMinor, facts.FreightMinor);
        (StandardFreightMinor, ShipTo, ContentHash) = (facts.StandardFreightMinor ?? facts.FreightMinor, facts.ShipTo, facts.ContentHash);
    }

    /// <summary>The shop named another buyer.</summary>
    public void BelongTo(Customer customer) => Customer = customer;

    public void Add(OrderLine line) => _lines.Add(line);

    public void Add(Payment payment) => _payments.Add(payment);

    /// <summary>For a corrected import of an order that nobody has asked to return yet.</summary>
    public void Clear()
    {
        _lines.Clear();
        _payments.Clear();
    }

    /// <summary>Null where so much of the freight was charged and not given back before.</summary>
    public Refusal? WhyNotRefundFreight(long minorUnits) =>
        minorUnits > FreightMinor - FreightRefundedMinor
            ? new Refusal("refund.freight-granted-before", new Money(FreightRefundedMinor, Currency), new Money(FreightMinor - FreightRefundedMinor, Currency))
            : null;

    public void CountFreightRefunded(long minorUnits) => FreightRefundedMinor = Math.Clamp(FreightRefundedMinor + minorUnits, 0, FreightMinor);
}

/// <summary>What an import or the shop's API says of an order as a whole. Times are UTC, amounts minor units.</summary>
public sealed record OrderFacts
{
    public required OrderStatus Status { get; init; }
    public required DateTime PlacedAt { get; init; }
    public required DateOnly PlacedOn { get; init; }
    public DateTime? PaidAt { get; init; }
    public DateTime? ShippedAt { get; init; }
    public DateTime? DeliveredAt { get; init; }
    public required string Currency { get; init; }
    public bool PricesIncludeTax { get; init; }
    public long DiscountMinor { get; init; }
    public long FreightMinor { get; init; }
    public long? StandardFreightMinor { get; init; }
    public PostalAddress ShipTo { get; init; } = new();
    public string ContentHash { get; init; } = "";
}
