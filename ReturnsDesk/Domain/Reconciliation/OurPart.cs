using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Reconciliation;

/// <summary>One movement of money as the desk holds it, with what a comparison needs to know.</summary>
public sealed record OurPart
{
    public required long IntentId { get; init; }
    public required long RefundId { get; init; }
    public required string Key { get; init; }
    public required string Reference { get; init; }
    public required string PaymentReference { get; init; }
    public required Money Amount { get; init; }
    public required MoneyStatus Status { get; init; }
    public required DateTime StatusAt { get; init; }

    /// <summary>Null where it was never sent to a gateway.</summary>
    public required DateTime? FirstSentAt { get; init; }
    public required DateTime? LastSentAt { get; init; }

    /// <summary>True where the gateway once said that it succeeded, whatever it said later.</summary>
    public bool HadSucceeded { get; init; }

    /// <summary>True where a person decided what became of it.</summary>
    public bool WasDecidedByHand { get; init; }

    public bool IsOpen => Status is MoneyStatus.Sending or MoneyStatus.Pending or MoneyStatus.Unknown or MoneyStatus.Parked;
}
