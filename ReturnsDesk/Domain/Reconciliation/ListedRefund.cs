using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Reconciliation;

/// <summary>
/// One refund as a gateway's own list has it. <see cref="Key"/> is ours and empty where the list has none; a list that names neither key nor
/// <see cref="Reference"/> tells refunds apart by payment and amount alone.
/// </summary>
public sealed record ListedRefund(string Reference, string Key, string PaymentReference, Money Amount, GatewayOutcome Outcome, DateTime At)
{
    /// <summary>A second number of the same payment, where the gateway has two.</summary>
    public string OtherPaymentReference { get; init; } = "";

    public bool NamesItself => Key.Length > 0 || Reference.Length > 0;

    /// <summary>True where money left the merchant, or is about to.</summary>
    public bool MovesMoney => Outcome is GatewayOutcome.Succeeded or GatewayOutcome.Pending or GatewayOutcome.NeedsAction;

    public bool IsOfPayment(string reference) => reference.Length > 0 && (PaymentReference == reference || OtherPaymentReference == reference);
}
