using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>How soon a person should look, the soonest first.</summary>
public enum Urgency
{
    /// <summary>Money may have gone wrong: twice, elsewhere, another amount, or back without the customer's knowing.</summary>
    MoneyAtRisk,

    /// <summary>Set aside; nothing happens until a person decides.</summary>
    SetAside,

    /// <summary>A person should decide what comes next.</summary>
    Waiting,

    /// <summary>The desk is still asking by itself.</summary>
    BeingAsked,
}

/// <summary>One refund as the list shows it, with the parts that count.</summary>
public sealed record RefundRow
{
    public required long Id { get; init; }
    public required string ReturnNumber { get; init; }
    public required string OrderNumber { get; init; }
    public required string CustomerName { get; init; }
    public required MoneyStatus Status { get; init; }
    public required long TotalMinor { get; init; }
    public required string Currency { get; init; }
    public required DateTime ProposedAt { get; init; }
    public required string ProposedByName { get; init; }
    public required DateTime? SettledAt { get; init; }
    public required int Approvals { get; init; }
    public required IReadOnlyList<PartState> Parts { get; init; }
    public Urgency Urgency { get; init; } = Urgency.BeingAsked;
    public Money Total => new(TotalMinor, Currency);

    /// <summary>The part that keeps the refund where it is: one that needs a person, else one in the refund's own status.</summary>
    public PartState? Telling =>
        Parts.FirstOrDefault(part => part.Attention is not null) ?? Parts.FirstOrDefault(part => part.Status == Status) ?? (Parts.Count > 0 ? Parts[0] : null);
}

/// <summary>Which refunds to list, at most <see cref="Take"/> (1…200), after the last row of the page before.</summary>
public sealed record RefundFilter(RefundTab Tab, int Take = 50, RefundRow? After = null);
