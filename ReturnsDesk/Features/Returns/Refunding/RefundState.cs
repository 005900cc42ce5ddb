using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>How far a refund got, as a program is told.</summary>
public sealed record RefundState(long Id, string ReturnNumber, MoneyStatus Status, long TotalMinor, string Currency, IReadOnlyList<IntentState> Intents)
{
    public static RefundState Of(Refund refund) => new(
        refund.Id,
        refund.ReturnCase.Number,
        refund.Status,
        refund.TotalMinor,
        refund.Currency,
        [.. refund.Intents.OrderBy(intent => intent.Id).Select(intent => new IntentState(
            intent.Key, intent.Status, intent.AmountMinor, intent.Gateway, intent.GatewayReference, intent.Attention, intent.SettledAt, intent.ReplacedAt != null) { BonusMinor = intent.CreditMonths is null ? null : intent.BonusMinor })]);
}

/// <summary>One movement of money of a refund. <see cref="IsReplaced"/>: another took its place after it failed.</summary>
public sealed record IntentState(string Key, MoneyStatus Status, long AmountMinor, string Gateway, string? GatewayReference, string? Attention, DateTime? SettledAt, bool IsReplaced)
{
    /// <summary>What store credit brings on top; null where it goes elsewhere.</summary>
    public long? BonusMinor { get; init; }
}
