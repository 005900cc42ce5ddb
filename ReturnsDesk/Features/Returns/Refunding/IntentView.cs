using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>One movement of money with all that was tried.</summary>
public sealed record IntentView : PartState
{
    public required long PaymentId { get; init; }
    public required string PaymentReference { get; init; }
    public required string Key { get; init; }
    public required int Sends { get; init; }
    public required DateTime? ReplacedAt { get; init; }
    public required string? GatewayReference { get; init; }
    public required IReadOnlyList<AttemptView> Attempts { get; init; }

    /// <summary>Where it goes to store credit: for how many months, with what on top, and until when once it was given.</summary>
    public int? CreditMonths { get; init; }
    public long BonusMinor { get; init; }
    public DateTime? CreditExpiresAt { get; init; }
    public bool IsCredit => CreditMonths is not null;
    public Money Bonus => new(BonusMinor, Currency);

    /// <summary>False once it was replaced or taken back.</summary>
    public bool IsLive => ReplacedAt is null && Status != MoneyStatus.Cancelled;
}

/// <summary>One try or one piece of news. <see cref="By"/>: who wrote it down, where a person did.</summary>
public sealed record AttemptView(DateTime At, AttemptKind Kind, GatewayOutcome? Outcome, string Detail)
{
    public string Reference { get; init; } = "";
    public int? HttpStatus { get; init; }

    /// <summary>Which round of work it belongs to.</summary>
    public int Round { get; init; }
    public string? By { get; init; }
}
