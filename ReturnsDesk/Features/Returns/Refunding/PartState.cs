using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>How one movement of money stands, and when it is looked at next. <see cref="IsManual"/>: finance pays outside and writes the reference down.</summary>
public record PartState
{
    public required long Id { get; init; }
    public required MoneyStatus Status { get; init; }
    public required DateTime StatusAt { get; init; }
    public required string Method { get; init; }
    public required string Gateway { get; init; }
    public required long AmountMinor { get; init; }
    public required string Currency { get; init; }
    public required DateTime SendAfterAt { get; init; }
    public required DateTime NextAt { get; init; }
    public required DateTime? FirstSentAt { get; init; }
    public required DateTime? LastSentAt { get; init; }
    public required DateTime? AbsentAt { get; init; }
    public required DateTime? LeaseUntilAt { get; init; }
    public required DateTime? SettledAt { get; init; }
    public required string? Attention { get; init; }
    public required DateTime? AttentionAt { get; init; }
    public required string? Problem { get; init; }
    public bool IsManual { get; init; }
    public Money Amount => new(AmountMinor, Currency);

    /// <summary>True where the gateway can be asked what became of it: it may know something, and nobody else is at work.</summary>
    public bool CanBeAsked(DateTime now) => !IsManual && !(LeaseUntilAt > now)
        && (Status is MoneyStatus.Pending or MoneyStatus.Parked or MoneyStatus.Sending || (Status == MoneyStatus.Unknown && AbsentAt is null));

    /// <summary>True where the sender has it on its list: it is queued past its hold, or known not to have arrived.</summary>
    public bool CanBeSent(DateTime now) => !IsManual && !(LeaseUntilAt > now)
        && ((Status == MoneyStatus.Queued && SendAfterAt <= now) || (Status == MoneyStatus.Unknown && AbsentAt is not null));
}
