using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Following;

/// <summary>A return as its customer sees it. Nothing of the desk's own is in it: no notes, no signals, no names of people.</summary>
public sealed record CustomerCase
{
    public required string Number { get; init; }
    public required string OrderNumber { get; init; }
    public required ReturnKind Kind { get; init; }
    public required ReturnWay Way { get; init; }
    public required CaseStatus Status { get; init; }
    public required ParcelStatus Parcel { get; init; }
    public required string? Carrier { get; init; }
    public required string? Waybill { get; init; }
    public required DateTime RequestedAt { get; init; }

    /// <summary>False where nothing need be sent back.</summary>
    public required bool GoodsComeBack { get; init; }
    public required bool IsHistory { get; init; }
    public required bool HasLabel { get; init; }
    public required bool HasSlip { get; init; }
    public required IReadOnlyList<CustomerStep> History { get; init; }
    public required IReadOnlyList<CustomerDeadline> Deadlines { get; init; }
    public required IReadOnlyList<CustomerLine> Lines { get; init; }
    public IReadOnlyList<CustomerRefund> Refunds { get; init; } = [];

    /// <summary>True while a refund is decided on but not to be told yet: it may still be changed.</summary>
    public bool RefundIsPrepared { get; init; }

    /// <summary>Where the goods go; null where nothing is to be sent, or the shop has no address.</summary>
    public PostalAddress? SendTo { get; init; }
    public CustomerRating? Rating { get; init; }
    public required CustomerActs Acts { get; init; }

    /// <summary>What the desk said of a step, the newest: why it said no, what it asked.</summary>
    public string? Said(string code) => History.LastOrDefault(step => step.Code == code)?.Text;

    public DateTime? Since(params string[] codes) => History.LastOrDefault(step => codes.Contains(step.Code))?.At;
}

/// <summary>A step of the return by the code of its history. <see cref="Text"/> only where it was written for the customer.</summary>
public sealed record CustomerStep(string Code, DateTime At, string? Text);

/// <summary>A clock that runs, and who set it.</summary>
public sealed record CustomerDeadline(DeadlineNode Node, DateTime EndsAt, bool IsLaw);

/// <summary>An article and what became of it.</summary>
public sealed record CustomerLine(
    string Sku, string Name, string? Variant, int Quantity, string ReasonEn, string ReasonZh, string? Comment, int Received, int Accepted, IReadOnlyList<CustomerPart> Parts)
{
    public long OrderLineId { get; init; }
    public ShownImage? Image { get; init; }
}

/// <summary>Units that came back in one condition. <see cref="IsSentBack"/>: they go to the customer again and are not paid for.</summary>
public sealed record CustomerPart(int Units, ItemCondition Condition, bool IsSentBack);

/// <summary>Money on its way back, with the same arithmetic that the desk has.</summary>
public sealed record CustomerRefund(long TotalMinor, string Currency, MoneyStatus Status, DateTime? SettledAt, IReadOnlyList<DerivationStep> Derivation, IReadOnlyList<CustomerRefundPart> Parts);

/// <summary>The part that goes to one payment, or to store credit.</summary>
public sealed record CustomerRefundPart(long AmountMinor, MoneyStatus Status, string Method, bool IsCredit, long BonusMinor, DateTime? CreditExpiresAt, DateTime? SettledAt);

public sealed record CustomerRating(int Score, string? Comment, DateTime ChangeableUntilAt);

/// <summary>What the customer may do now.</summary>
public sealed record CustomerActs(bool TellWaybill, bool Cancel, bool Appeal, bool Answer, bool Rate)
{
    public DateTime? AppealUntilAt { get; init; }

    /// <summary>Ask for something else in its place.</summary>
    public bool Change { get; init; }
}
