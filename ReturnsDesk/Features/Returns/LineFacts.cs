using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Features.Returns;

/// <summary>What is asked for one line of an order.</summary>
public sealed record LineQuestion(ReturnKind Kind, FaultSide Fault, int Units, DateOnly AskedOn)
{
    public ReturnWay Way { get; init; }
    public string ReasonCode { get; init; } = "";
    public bool HasComment { get; init; }
    public int Photos { get; init; }
}

/// <summary>Reads from an order what the policy asks about one of its lines.</summary>
public static class LineFacts
{
    /// <summary>Where the shop did not say where the goods went, they are taken to have stayed in the merchant's country.</summary>
    public static JudgedFacts Of(Order order, OrderLine line, MerchantSettings merchant, LineQuestion question) => new()
    {
        Kind = question.Kind,
        Way = question.Way,
        Channel = order.Channel,
        Country = CountryCode.Of(order.ShipTo.Country) ?? merchant.Country,
        Category = line.Category,
        Sku = line.Sku,
        CustomerGroup = order.Customer?.Group ?? "",
        ReasonCode = question.ReasonCode,
        Fault = question.Fault,
        Units = question.Units,
        OpenUnits = line.OpenUnits,
        UnitPaidMinor = Rounding.Share(line.PaidMinor, 1, line.Quantity),
        WorthMinor = Rounding.Share(line.PaidMinor, Math.Clamp(question.Units, 0, line.Quantity), line.Quantity),
        Currency = order.Currency,
        HasComment = question.HasComment,
        Photos = question.Photos,
        OrderIsCancelled = order.Status == OrderStatus.Cancelled,
        PlacedOn = order.PlacedOn,
        ShippedOn = (line.SentAt ?? order.ShippedAt) is { } shipped ? merchant.DayOf(shipped) : null,

        // Goods that were sent in place of others have days of their own; nobody tells the desk when they arrived.
        DeliveredOn = (line.SentAt ?? order.DeliveredAt) is { } delivered ? merchant.DayOf(delivered) : null,
        AskedOn = question.AskedOn,
    };
}
