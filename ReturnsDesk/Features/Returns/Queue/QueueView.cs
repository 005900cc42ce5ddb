using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Queue;

/// <summary>How near the end of the running clock must be.</summary>
public enum QueueDue
{
    AnyTime,
    Overdue,

    /// <summary>By the end of the merchant's day.</summary>
    Today,
    WithinHalfDay,
}

/// <summary>The moments that views are measured by, UTC, and the person who looks.</summary>
public sealed record QueueMoments(DateTime Now, DateTime EndOfToday, string StaffId)
{
    private static readonly TimeSpan HalfDay = TimeSpan.FromHours(12);

    public DateTime? Before(QueueDue due) => due switch
    {
        QueueDue.AnyTime => null,
        QueueDue.Overdue => Now,
        QueueDue.Today => EndOfToday,
        QueueDue.WithinHalfDay => Now + HalfDay,
        _ => throw new ArgumentOutOfRangeException(nameof(due), due, "Unknown distance."),
    };
}

/// <summary>A view of a list: which cases it shows. <see cref="Name"/> stands in the address and names its words.</summary>
public sealed record QueueView(string Name, params IReadOnlyList<CaseStatus> Statuses)
{
    public QueueDue Due { get; init; }
    public bool OnlyMine { get; init; }
    public bool OnlyEscalated { get; init; }
    public bool OnlyDiscrepancies { get; init; }
    public bool OnlySelfDeciding { get; init; }
    public bool OnlyAwaitingReply { get; init; }

    public QueueFilter ToFilter(QueueMoments moments) => new()
    {
        Statuses = Statuses,
        DueBefore = moments.Before(Due),
        AssignedToId = OnlyMine ? moments.StaffId : null,
        OnlyEscalated = OnlyEscalated,
        OnlyDiscrepancies = OnlyDiscrepancies,
        OnlySelfDeciding = OnlySelfDeciding,
        OnlyAwaitingReply = OnlyAwaitingReply,
    };
}

/// <summary>The views that ship; the first of a list is the one it opens with.</summary>
public static class QueueViews
{
    public static IReadOnlyList<QueueView> Review { get; } =
    [
        new("new", CaseStatus.Requested),
        new("today", CaseStatus.Requested) { Due = QueueDue.Today },
        new("by-itself", CaseStatus.Requested) { Due = QueueDue.WithinHalfDay, OnlySelfDeciding = true },
        new("escalated", CaseStatus.Requested) { OnlyEscalated = true },
        new("unanswered") { OnlyAwaitingReply = true },
        new("mine", CaseStatus.Requested) { OnlyMine = true },
        new("discrepancies", CaseStatus.Requested, CaseStatus.Received, CaseStatus.Inspected) { OnlyDiscrepancies = true },
    ];

    public static IReadOnlyList<QueueView> Waiting { get; } =
    [
        new("all", CaseStatus.AwaitingCustomer, CaseStatus.Approved, CaseStatus.InTransit),
        new("customer", CaseStatus.AwaitingCustomer),
        new("parcel", CaseStatus.Approved),
        new("on-its-way", CaseStatus.InTransit),
        new("overdue", CaseStatus.AwaitingCustomer, CaseStatus.Approved, CaseStatus.InTransit) { Due = QueueDue.Overdue },
    ];
}
