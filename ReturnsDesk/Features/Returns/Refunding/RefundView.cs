using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>A refund's life on one screen.</summary>
public sealed record RefundView
{
    public required long Id { get; init; }
    public required long ReturnCaseId { get; init; }
    public required string ReturnNumber { get; init; }
    public required string OrderNumber { get; init; }
    public required string CustomerName { get; init; }
    public required MoneyStatus Status { get; init; }
    public required long TotalMinor { get; init; }
    public required string Currency { get; init; }
    public required string ProposedById { get; init; }
    public required string ProposedByName { get; init; }
    public required string ProposerRoles { get; init; }
    public required bool NeedsApproval { get; init; }
    public required int LimitsNumber { get; init; }

    /// <summary>Of what is shown here: an approval is of exactly this.</summary>
    public required string ContentHash { get; init; }
    public required DateTime ProposedAt { get; init; }
    public required DateTime? SettledAt { get; init; }
    public required string? GoodwillReason { get; init; }
    public required IReadOnlyList<DerivationStep> Derivation { get; init; }
    public required IReadOnlyList<RefundLineView> Lines { get; init; }
    public required IReadOnlyList<ApprovalView> Approvals { get; init; }
    public required IReadOnlyList<IntentView> Intents { get; init; }
    public IReadOnlyList<RefundEvent> Events { get; init; } = [];

    /// <summary>Who has to agree, by the limits and the roles the proposer held.</summary>
    public ApprovalNeed Need { get; init; }

    /// <summary>Why the person who looks cannot approve it; null where they can.</summary>
    public Refusal? WhyNotApprove { get; init; }

    /// <summary>Their approval needs a code of their authenticator with it.</summary>
    public bool NeedsCode { get; init; }

    public Money Total => new(TotalMinor, Currency);

    /// <summary>The end of the hold in which it can be undone.</summary>
    public DateTime HoldUntil => Intents.Max(intent => intent.SendAfterAt);

    /// <summary>What counts: not replaced, not taken back.</summary>
    public IEnumerable<IntentView> Live => Intents.Where(intent => intent.IsLive);

    /// <summary>True while something happens to it without anybody's doing.</summary>
    public bool IsMoving => Intents.Any(intent => !intent.IsManual && intent.Status is MoneyStatus.Queued or MoneyStatus.Sending or MoneyStatus.Pending or MoneyStatus.Unknown);
}

public sealed record RefundLineView(string Sku, string ProductName, string? Variant, int Units, long NetMinor, long TaxMinor, long DeductionMinor, long FeeMinor, long RefundMinor);

public sealed record ApprovalView(string PersonName, string Roles, DateTime At);

/// <summary>An entry of the case's history that is about its refunds.</summary>
public sealed record RefundEvent(DateTime At, string ActorName, string Code, string? Text);
