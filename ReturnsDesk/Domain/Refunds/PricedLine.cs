namespace ReturnsDesk.Domain.Refunds;

/// <summary>An order line as the shop priced it, in minor units. <see cref="LineDiscount"/> and <see cref="Tax"/> are for the whole line, as charged.</summary>
public sealed record PricedLine(int Quantity, long UnitPrice, long LineDiscount, long Tax)
{
    /// <summary>q × unit price − line discount: what the order discount is shared by.</summary>
    internal Int128 BeforeOrderDiscount => ((Int128)Quantity * UnitPrice) - LineDiscount;
}
