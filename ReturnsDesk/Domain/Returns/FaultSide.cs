namespace ReturnsDesk.Domain.Returns;

/// <summary>On whose side the cause of a return lies. It decides who pays freight and which fees fall away.</summary>
public enum FaultSide
{
    Unknown,
    Merchant,
    Carrier,
    Customer,
    Agreed,
}
