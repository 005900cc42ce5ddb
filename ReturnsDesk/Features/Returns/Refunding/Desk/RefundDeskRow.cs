using ReturnsDesk.Components;

namespace ReturnsDesk.Features.Returns.Refunding.Desk;

/// <summary>A row of the desk: a case to propose a refund for, or a refund.</summary>
public sealed record RefundDeskRow(long Id, string Address, CaseToRefund? Case, RefundRow? Refund)
{
    public const int PageSize = 50;

    public static RefundDeskRow Of(CaseToRefund row) => new(row.Id, DeskUrls.NewRefund(row.Number), row, null);

    public static RefundDeskRow Of(RefundRow row) => new(row.Id, DeskUrls.Refund(row.Id), null, row);
}
