namespace ReturnsDesk.Domain.Returns;

/// <summary>Whose fault a return is: decides who pays return freight and whether outbound freight is refunded.</summary>
public enum FaultSide
{
    Unknown,
    Merchant,
    Carrier,
    Customer,
    Agreed,
}
