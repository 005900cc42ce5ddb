using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Domain.Returns;

/// <summary>One article in a return: what was asked for, why, what came, and what was accepted.</summary>
public sealed class ReturnLine
{
    private readonly List<InspectedUnits> _inspected = [];

    private ReturnLine()
    {
    }

    internal ReturnLine(OrderLine orderLine, int quantity, string reasonCode, string? comment) =>
        (OrderLine, Quantity, StatedReasonCode, FinalReasonCode, Comment) = (orderLine, quantity, reasonCode, reasonCode, comment);

    public long Id { get; private set; }
    public long ReturnCaseId { get; private set; }
    public long OrderLineId { get; private set; }
    public OrderLine OrderLine { get; private set; } = null!;
    public int Quantity { get; private set; }
    public string StatedReasonCode { get; private set; } = "";
    public string? FoundReasonCode { get; private set; }

    /// <summary>The reason the analytics use: what inspection found, else what the customer stated.</summary>
    public string FinalReasonCode { get; private set; } = "";
    public string? Comment { get; private set; }
    public int ReceivedUnits { get; private set; }

    /// <summary>Units accepted for refund and counted as returned.</summary>
    public int AcceptedUnits { get; private set; }
    public int RefundedUnits { get; private set; }

    /// <summary>Accepted units for which something else was sent.</summary>
    public int ExchangedUnits { get; private set; }
    public int SettledUnits => RefundedUnits + ExchangedUnits;

    /// <summary>The merchant's day on which the accepted units counted as returned.</summary>
    public DateOnly? ReturnedOn { get; private set; }
    public IReadOnlyList<InspectedUnits> Inspected => _inspected;

    /// <summary>True where the goods need not come back and have not come back either: accepted for refund, not counted as returned.</summary>
    public bool GoodsAreWaived => AcceptedUnits > 0 && ReturnedOn is null;

    private int CountedUnits => ReturnedOn is null ? 0 : _inspected.Count == 0 ? AcceptedUnits : Math.Min(UsableUnits, Quantity);

    private int UsableUnits => _inspected.Where(part => part.Disposition != Disposition.SendBack && part.Condition != ItemCondition.X).Sum(part => part.Units);

    /// <summary>Null where so many units were accepted and not refunded before.</summary>
    public Refusal? WhyNotRefund(int units) =>
        units > AcceptedUnits - SettledUnits
            ? new Refusal("refund.units-refunded-before", units, OrderLine.Sku, AcceptedUnits - SettledUnits)
            : OrderLine.WhyNotRefund(units);

    internal void Receive(int units) => ReceivedUnits = units;

    internal void Inspect(IReadOnlyList<InspectedUnits> parts, string? foundReasonCode, DateOnly on)
    {
        OrderLine.CountReturned(-CountedUnits);
        _inspected.Clear();
        _inspected.AddRange(parts);
        (FoundReasonCode, FinalReasonCode) = (foundReasonCode, foundReasonCode ?? StatedReasonCode);
        ReceivedUnits = parts.Sum(part => part.Units);
        Accept(UsableUnits, on);
    }

    /// <summary>Counts what came back. The day is that of the first count; what was refunded before the goods came stays accepted.</summary>
    internal void Accept(int units, DateOnly on)
    {
        var returned = Math.Min(units, Quantity);
        AcceptedUnits = Math.Max(returned, SettledUnits);
        ReturnedOn = returned > 0 ? ReturnedOn ?? on : null;
        OrderLine.CountReturned(returned);
    }

    /// <summary>Units whose goods do not come back but are refunded all the same; they count in the refund rate, not in the return rate.</summary>
    internal void WaiveGoods() => AcceptedUnits = Quantity;

    internal void CountRefunded(int units) => RefundedUnits += units;

    internal void CountExchanged(int units) => ExchangedUnits += units;

    /// <summary>More units are authorised; of those that arrived, as many as are authorised now count.</summary>
    internal void Extend(int quantity, DateOnly on)
    {
        var waived = GoodsAreWaived;
        OrderLine.CountReturned(-CountedUnits);
        Quantity = quantity;
        if (waived)
        {
            WaiveGoods();
        }
        else
        {
            Accept(UsableUnits, on);
        }
    }
}
