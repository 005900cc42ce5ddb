namespace ReturnsDesk.Domain.Returns;

/// <summary>What the customer asks for. A withdrawal is a statutory right and skips the merchant's rules.</summary>
public enum ReturnKind
{
    Return,
    RefundOnly,
    Exchange,
    Replacement,
    Withdrawal,
}
