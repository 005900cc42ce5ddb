namespace ReturnsDesk.Domain.Orders;

/// <summary>How far the shop got with an order. A cancelled or never paid order counts in no rate and cannot be returned.</summary>
public enum OrderStatus
{
    Open,
    Shipped,
    Completed,
    Cancelled,
}
