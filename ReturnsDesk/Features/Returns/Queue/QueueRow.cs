using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Queue;

/// <summary>One case as the lists show it.</summary>
public sealed record QueueRow
{
    public required long Id { get; init; }
    public required string Number { get; init; }
    public required string OrderNumber { get; init; }
    public required string CustomerName { get; init; }
    public required ReturnKind Kind { get; init; }
    public required string ReasonCode { get; init; }
    public string FirstSku { get; init; } = "";
    public required string FirstProduct { get; init; }

    /// <summary>What the first product looks like; null where there is no picture.</summary>
    public ShownImage? Image { get; init; }
    public required int Units { get; init; }
    public required long StakeMinor { get; init; }
    public required string Currency { get; init; }
    public required CaseStatus Status { get; init; }
    public required ParcelStatus Parcel { get; init; }
    public required DateTime RequestedAt { get; init; }
    public required DateTime? NextDueAt { get; init; }
    public required LapseAction NextLapse { get; init; }

    /// <summary>Since when the clock stands still, because others are to act; null while it runs.</summary>
    public DateTime? NextStoppedAt { get; init; }

    /// <summary>Since when the customer waits for an answer; null where nobody does.</summary>
    public DateTime? AwaitsReplySinceAt { get; init; }
    public required string? AssignedToName { get; init; }
    public required bool IsEscalated { get; init; }
    public required bool HasOpenDiscrepancy { get; init; }
    public required string? Waybill { get; init; }
    public required int Version { get; init; }

    /// <summary>Returns this buyer has asked for, this one included, and orders they placed.</summary>
    public required int CustomerReturns { get; init; }
    public required int CustomerOrders { get; init; }
}

/// <summary>How a list is ordered; each order ends in the row id, so that it is total.</summary>
public enum QueueSort
{
    DueFirst,
    NewestFirst,
    StakeFirst,
}

/// <summary>What a list shows. The defaults show everything, newest first.</summary>
public sealed record QueueFilter
{
    public IReadOnlyList<CaseStatus> Statuses { get; init; } = [];
    public ReturnKind? Kind { get; init; }
    public string? ReasonCode { get; init; }
    public string? AssignedToId { get; init; }
    public bool OnlyEscalated { get; init; }
    public bool OnlyDiscrepancies { get; init; }

    /// <summary>Only cases whose customer wrote last; who waits longest comes first where the clock would decide the order.</summary>
    public bool OnlyAwaitingReply { get; init; }

    /// <summary>Only cases that end or move on by themselves when their clock runs out.</summary>
    public bool OnlySelfDeciding { get; init; }

    /// <summary>Only cases whose clock runs out before this moment.</summary>
    public DateTime? DueBefore { get; init; }

    /// <summary>Order, return number, customer, waybill, phone tail: begins with, or equals.</summary>
    public string? Text { get; init; }
    public QueueSort Sort { get; init; } = QueueSort.NewestFirst;

    /// <summary>Rows a page; 1…200.</summary>
    public int Take { get; init; } = 50;

    /// <summary>The last row of the page before; null for the first page.</summary>
    public QueueCursor? After { get; init; }
}

/// <summary>Where the next page begins: the sort value and id of the last row seen.</summary>
public sealed record QueueCursor(DateTime? At, long StakeMinor, long Id);

/// <summary>A page of a list, and where the next one begins; null at the end.</summary>
public sealed record QueuePage(IReadOnlyList<QueueRow> Rows, QueueCursor? Next);
