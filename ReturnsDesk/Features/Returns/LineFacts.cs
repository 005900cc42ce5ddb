using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Features.Returns;

/// <summary>Reads from an order what the policy asks about one of its lines.</summary>
public static class LineFacts
{
    public static JudgedFacts Of(Order order, OrderLine line, ReturnKind kind, FaultSide fault, int units, MerchantSettings merchant, DateOnly askedOn) => new()
    {
        Kind = kind,
        Category = line.Category,
        Fault = fault,
        Units = units,
        OpenUnits = line.OpenUnits,
        OrderIsCancelled = order.Status == OrderStatus.Cancelled,
        DeliveredOn = order.DeliveredAt is { } delivered ? merchant.DayOf(delivered) : null,
        AskedOn = askedOn,
    };
}
