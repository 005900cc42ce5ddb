using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>One difference as it is shown. <see cref="RefundId"/> is the refund concerned, or one that it may be; <see cref="Reason"/> why it was closed last.</summary>
public sealed record DifferenceRow
{
    public required long Id { get; init; }
    public required string Gateway { get; init; }
    public required DifferenceKind Kind { get; init; }
    public required string Explanation { get; init; }
    public required IReadOnlyList<object> Facts { get; init; }
    public required string Key { get; init; }
    public required string Reference { get; init; }
    public required string PaymentReference { get; init; }
    public required long? OurAmountMinor { get; init; }
    public required string? OurCurrency { get; init; }
    public required MoneyStatus? OurStatus { get; init; }
    public required long? TheirAmountMinor { get; init; }
    public required string? TheirCurrency { get; init; }
    public required GatewayOutcome? TheirOutcome { get; init; }
    public required DateTime? TheirAt { get; init; }
    public required DifferenceState State { get; init; }
    public required DateTime FirstSeenAt { get; init; }
    public required DateTime? EndedAt { get; init; }
    public required long? RefundId { get; init; }

    /// <summary>How far our part is now; it may have moved since.</summary>
    public required MoneyStatus? StatusNow { get; init; }
    public required string? ProposedById { get; init; }
    public required string? ReturnNumber { get; init; }
    public required long? OrderId { get; init; }
    public required string? ClosedByName { get; init; }
    public required string? Reason { get; init; }

    public Money? Ours => OurAmountMinor is { } minor ? new Money(minor, OurCurrency!) : null;
    public Money? Theirs => TheirAmountMinor is { } minor ? new Money(minor, TheirCurrency!) : null;

    /// <summary>True where the gateway's answer would settle what the desk still leaves open.</summary>
    public bool CanAskAboutOpen => Explanations.SettlesOpenPart(Explanation) && StatusNow is MoneyStatus.Pending or MoneyStatus.Parked or MoneyStatus.Sending or MoneyStatus.Unknown;

    /// <summary>True where the gateway's answer would book a failure that the desk missed.</summary>
    public bool CanAskAboutPaid => Explanation == Explanations.LateFailure && StatusNow == MoneyStatus.Succeeded;
}

/// <summary>Which differences to read; at most <see cref="Take"/> (1…10,000) of each, after the one with <see cref="AfterId"/>. <see cref="RunId"/>: as the last comparison that saw them.</summary>
public sealed record DifferenceFilter(string? Gateway = null, DifferenceState? State = null, DifferenceKind? Kind = null, long? RunId = null, int Take = 50, long AfterId = 0);
