using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Inspecting;

/// <summary>One article that the bench waits for, and the set of questions it is graded by.</summary>
public sealed record InspectionLine(long Id, string Sku, string ProductName, string? Variant, string Category, int Quantity, string? Comment)
{
    /// <summary>What the customer stated; null where the reason was removed since.</summary>
    public ReasonRow? Reason { get; init; }
    public GradingKind Grading { get; init; }

    /// <summary>What it looks like; null where the shop gave no picture.</summary>
    public ShownImage? Image { get; init; }
}

/// <summary>A parcel on the bench: what was announced, and the version of the case that the person looks at.</summary>
public sealed record InspectionView(
    string Number, int Version, string OrderNumber, string CustomerName, ReturnKind Kind, CaseStatus Status, ParcelStatus Parcel, DateTime? ReceivedAt)
{
    public IReadOnlyList<InspectionLine> Lines { get; init; } = [];

    /// <summary>Reasons that inspection may find.</summary>
    public IReadOnlyList<ReasonRow> Reasons { get; init; } = [];

    /// <summary>False for a parcel that is not in the house, or that nobody has approved yet.</summary>
    public bool CanBeInspected { get; init; }
}

/// <summary>Reads what the bench needs of one case; null where there is none of this number. Questions follow the policy the case is judged by.</summary>
[Requires(Permissions.InspectGoods)]
public sealed class ReadInspection(DeskStore store, ReadReasons readReasons)
{
    public async Task<InspectionView?> ReadAsync(Actor actor, string number, CancellationToken cancellationToken = default)
    {
        var reasons = await readReasons.ReadAsync(actor, cancellationToken);
        var canonical = ReturnNumber.Parse(number) ?? number;
        return await store.ReadAsync<ReadInspection, InspectionView?>(actor, db => FindAsync(db, canonical, reasons, cancellationToken), cancellationToken);
    }

    private static async Task<InspectionView?> FindAsync(ReturnsDb db, string number, IReadOnlyList<ReasonRow> reasons, CancellationToken cancellationToken)
    {
        var found = await db.ReturnCases.Where(row => row.Number == number)
            .Select(row => new
            {
                row.PolicyVersion,
                View = new InspectionView(row.Number, row.Version, row.Order.Number, row.Order.Customer.Name, row.Kind, row.Status, row.Parcel, row.ReceivedAt),
                Lines = row.Lines.OrderBy(line => line.Id).Select(line => new
                {
                    Line = new InspectionLine(
                        line.Id, line.OrderLine.Sku, line.OrderLine.ProductName, line.OrderLine.Variant, line.OrderLine.Category, line.Quantity, line.Comment),
                    line.StatedReasonCode,
                    IsWaived = line.RefundedUnits > 0 && line.ReturnedOn == null,
                }).ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var stored = await db.Policies.FirstOrDefaultAsync(version => version.Number == found.PolicyVersion, cancellationToken);
        var policy = stored?.Policy ?? new ReturnPolicy();

        var images = await ProductImages.OfAsync(db, found.Lines.Select(line => (line.Line.Sku, line.Line.ProductName)), cancellationToken);

        // Goods that were refunded without being waited for are graded when they turn up, wherever the case stands.
        var mayBe = CaseFlow.WhyNot(found.View.Status, CaseAction.Inspect) is null || found.Lines.Any(line => line.IsWaived);
        return found.View with
        {
            Lines = [.. found.Lines.Select(line => line.Line with
            {
                Reason = reasons.FirstOrDefault(reason => reason.Code == line.StatedReasonCode),
                Grading = policy.RuleFor(line.Line.Category).Grading,
                Image = images.Of(line.Line.Sku, line.Line.ProductName),
            })],
            Reasons = [.. reasons.Where(reason => reason.IsActive)],
            CanBeInspected = mayBe && found.View.Parcel == ParcelStatus.Received,
        };
    }
}
