using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Requesting.Applying;

/// <summary>Turns a draft into the request that it becomes.</summary>
internal static class DraftRequest
{
    public static ReturnRequestDraft Of(long orderId, DraftView view, bool toStoreCredit) => new(
        orderId, view.Content.Kind, view.Content.Way, [.. view.Content.Lines.Select(line => new RequestedUnits(line.OrderLineId, line.Units, line.ReasonCode, line.Comment) { WantedSku = view.Content.Kind == ReturnKind.Exchange ? line.WantedSku : null })])
    {
        Source = ReturnSource.Portal,
        IsByCustomer = true,
        ToStoreCredit = toStoreCredit,
        Photos = view.Photos,
    };
}
