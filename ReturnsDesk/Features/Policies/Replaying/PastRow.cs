using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Policies.Replaying;

/// <summary>A case with what is needed of its order, as one query reads it.</summary>
internal sealed record PastRow(
    long Id, string Number, int PolicyVersion, ReturnKind Kind, ReturnWay Way, CaseStatus Status, AutomaticAction Automatic, DateTime RequestedAt, IReadOnlyList<Verdict> Verdicts,
    long OrderId, PastOrder Order);

/// <summary>What the facts of a line, and its worth, need of the order. <see cref="FreightBackMinor"/> is what this case itself gave back of the freight.</summary>
internal sealed record PastOrder(
    string Channel, string Country, string CustomerGroup, OrderStatus Status, DateOnly PlacedOn, DateTime? ShippedAt, DateTime? DeliveredAt, string Currency, bool PricesIncludeTax,
    long FreightMinor, long StandardFreightMinor, long FreightRefundedMinor, long FreightBackMinor, long CapturedMinor);

internal sealed record PastOrderLine(long OrderId, long Id, string Sku, string Category, int Quantity, int OpenUnits, long PaidMinor, long NetMinor, long TaxMinor, int RefundedUnits);

internal sealed record PastReturnLine(
    long CaseId, long Id, long OrderLineId, int Quantity, string StatedReasonCode, string FinalReasonCode, bool HasComment, int AcceptedUnits, int RefundedUnits);

internal sealed record PastGrade(long ReturnLineId, int Units, ItemCondition Condition, Disposition Disposition);
