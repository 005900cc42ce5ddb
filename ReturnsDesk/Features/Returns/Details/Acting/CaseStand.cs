using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Queue;

namespace ReturnsDesk.Features.Returns.Details.Acting;

/// <summary>Where a case stands, as far as its steps depend on it, and the version that the person saw.</summary>
public sealed record CaseStand(string Number, int Version, CaseStatus Status, ParcelStatus Parcel, DateTime? NextDueAt)
{
    public bool WasAppealed { get; init; }
    public bool IsHistory { get; init; }
    public bool HasOpenDiscrepancy { get; init; }
    public ReturnKind Kind { get; init; }
    public bool GoodsComeBack => Kind.GoodsComeBack();
    public string? AssignedToId { get; init; }
    public CaseRef Ref => new(Number, Version);

    public static CaseStand Of(CaseView view) => new(view.Number, view.Version, view.Status, view.Parcel, view.NextDueAt)
    {
        WasAppealed = view.WasAppealed,
        IsHistory = view.Source == ReturnSource.Import,
        AssignedToId = view.AssignedToId,
        HasOpenDiscrepancy = view.HasOpenDiscrepancy,
        Kind = view.Kind,
    };

    public static CaseStand Of(QueueRow row) => new(row.Number, row.Version, row.Status, row.Parcel, row.NextDueAt)
    {
        HasOpenDiscrepancy = row.HasOpenDiscrepancy,
        Kind = row.Kind,
    };
}
