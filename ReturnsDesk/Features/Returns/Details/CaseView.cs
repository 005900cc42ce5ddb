using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Details;

/// <summary>One case on one screen.</summary>
public sealed record CaseView
{
    public required long Id { get; init; }
    public required string Number { get; init; }
    public required int Version { get; init; }
    public required long OrderId { get; init; }
    public required string OrderNumber { get; init; }
    public required string Channel { get; init; }
    public required DateTime PlacedAt { get; init; }
    public required DateTime? DeliveredAt { get; init; }
    public required ReturnKind Kind { get; init; }
    public required ReturnWay Way { get; init; }
    public required ReturnSource Source { get; init; }
    public required CaseStatus Status { get; init; }
    public required ParcelStatus Parcel { get; init; }
    public required DisputeStatus Dispute { get; init; }
    public required string? Carrier { get; init; }
    public required string? Waybill { get; init; }
    public required DateTime RequestedAt { get; init; }
    public required DateTime? NextDueAt { get; init; }
    public required LapseAction NextLapse { get; init; }
    public required bool IsEscalated { get; init; }
    public required bool WasAppealed { get; init; }
    public required bool HasOpenDiscrepancy { get; init; }
    public required string? AssignedToId { get; init; }
    public required string? AssignedToName { get; init; }
    public required long StakeMinor { get; init; }
    public required string Currency { get; init; }
    public required int PolicyVersion { get; init; }
    public required IReadOnlyList<Verdict> Verdicts { get; init; }
    public required IReadOnlyList<CaseLineView> Lines { get; init; }
    public required IReadOnlyList<DiscrepancyView> Discrepancies { get; init; }
    public required IReadOnlyList<RefundSummary> Refunds { get; init; }
    public required IReadOnlyList<DeadlineView> Deadlines { get; init; }
    public CustomerView Customer { get; init; } = CustomerView.Nobody;
    public IReadOnlyList<TimelineView> Timeline { get; init; } = [];

    /// <summary>How content the customer was; null until they say.</summary>
    public RatingView? Rating { get; init; }

    /// <summary>Null where the step is legal now, else why not. The permission is another question.</summary>
    public Refusal? WhyNot(CaseAction action) => CaseFlow.WhyNot(Status, action);
}

/// <summary>One article of a case.</summary>
public sealed record CaseLineView
{
    public required long Id { get; init; }
    public long OrderLineId { get; init; }
    public required string Sku { get; init; }
    public required string ProductName { get; init; }
    public required string? Variant { get; init; }
    public ShownImage? Image { get; init; }
    public required string Category { get; init; }
    public required int Quantity { get; init; }
    public required int OrderedUnits { get; init; }
    public required long PaidMinor { get; init; }
    public required string StatedReasonCode { get; init; }
    public required string? FoundReasonCode { get; init; }
    public required string? Comment { get; init; }
    public required int ReceivedUnits { get; init; }
    public required int AcceptedUnits { get; init; }
    public required int RefundedUnits { get; init; }
    public required IReadOnlyList<InspectedView> Inspected { get; init; }
}

public sealed record InspectedView(int Units, ItemCondition Condition, Disposition Disposition, GoodsMarks Marks, DamagedBy DamagedBy, string? Note);

public sealed record DiscrepancyView(DiscrepancyKind Kind, string Sku, int Units, string? Note, DateTime FoundAt, string? SettledBy, DateTime? SettledAt);

/// <summary>A refund of the case. <see cref="Attention"/>: why a person is needed, by <see cref="AttentionCodes"/>.</summary>
public sealed record RefundSummary(long Id, MoneyStatus Status, long TotalMinor, string Currency, DateTime ProposedAt, string ProposedByName, DateTime? SettledAt)
{
    public string? Attention { get; init; }
}

/// <summary>A clock of the case, in the order they were started.</summary>
public sealed record DeadlineView(DeadlineNode Node, DateTime EndsAt, DeadlineSource Source, LapseAction OnLapse, string? ExtendedBy, DateTime? MetAt, DateTime? LapsedAt)
{
    public DateTime? StoppedAt { get; init; }
}

public sealed record RatingView(int Score, string? Comment, DateTime At);

public sealed record TimelineView(DateTime At, ActorKind ActorKind, string ActorName, string Code, string? Text);

/// <summary>The buyer beside a case. E-mail and phone are masked for people who may not see them.</summary>
public sealed record CustomerView(long Id, string Name, string? Email, string? Phone, int Orders, int Returns, IReadOnlyList<OtherCaseView> OtherCases)
{
    public static CustomerView Nobody { get; } = new(0, "", null, null, 0, 0, []);
}

public sealed record OtherCaseView(string Number, CaseStatus Status, string ReasonCode, DateTime RequestedAt, long StakeMinor, string Currency);
