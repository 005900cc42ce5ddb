using ReturnsDesk.Components;

namespace ReturnsDesk.Features.Returns.Refunding.Desk;

/// <summary>A row of the desk: a case to propose a refund for, or a refund. <see cref="At"/> and <see cref="Id"/> are where the next page begins.</summary>
public sealed record RefundDeskRow(long Id, DateTime At, string Address, CaseToRefund? Case, RefundRow? Refund)
{
    public const int PageSize = 50;

    public static RefundDeskRow Of(CaseToRefund row) => new(row.Id, row.UrgentAt, DeskUrls.NewRefund(row.Number), row, null);

    public static RefundDeskRow Of(RefundRow row) => new(row.Id, row.ProposedAt, DeskUrls.Refund(row.Id), null, row);
}
