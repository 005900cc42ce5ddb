using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>
/// What the customer sees of an exchange or a replacement. <see cref="Due"/>: what they still pay, by <see cref="PayUrl"/> until <see cref="PayByAt"/> where a link is out;
/// <see cref="Owed"/>: what they get back. <see cref="MayChoose"/>: nothing has left the house, so that another article can be chosen.
/// </summary>
public sealed record CustomerExchange(ReplacementStatus? Status, IReadOnlyList<CustomerExchangeItem> Items, Money Due, Money Owed)
{
    public DateTime? ReservedUntilAt { get; init; }
    public string? PayUrl { get; init; }
    public DateTime? PayByAt { get; init; }
    public string? Carrier { get; init; }
    public string? Waybill { get; init; }
    public DateTime? SentAt { get; init; }
    public bool MayChoose { get; init; }
}

public sealed record CustomerExchangeItem(long OrderLineId, string Sku, string ProductName, string? Variant, string? Part, int Units);

/// <summary>Reads it for the customer who proved the order; null where the order has no such case, or its kind sends nothing.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadCustomerExchange(DeskStore store, DeedRoom deeds)
{
    public Task<CustomerExchange?> ReadAsync(long orderId, string number, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadCustomerExchange, CustomerExchange?>(Actor.Customer(""), db => ViewAsync(db, orderId, number, cancellationToken), cancellationToken);

    private async Task<CustomerExchange?> ViewAsync(ReturnsDb db, long orderId, string number, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        var returnCase = await CaseChange.LoadAsync(db, number, cancellationToken);
        if (returnCase is null || returnCase.OrderId != orderId || !returnCase.Kind.SendsReplacement())
        {
            return null;
        }

        var (replacement, zero) = (returnCase.Replacement, Money.Zero(returnCase.Currency));
        if (replacement is null)
        {
            return new CustomerExchange(null, [], zero, zero) { MayChoose = returnCase.WhyNotChooseReplacement() is null };
        }

        var deed = await deeds.ForAsync(db, Actor.Customer(""), returnCase, cancellationToken);
        var balance = replacement.Status is ReplacementStatus.Completed or ReplacementStatus.Undone ? null : (await ExchangeMoney.BalanceAsync(db, returnCase, deed.Policy, cancellationToken)).Value;
        var link = replacement.OpenCharge is { Status: ChargeStatus.Open } open && open.ExpiresAt > deed.At ? open : null;
        return new CustomerExchange(
            replacement.Status,
            [.. replacement.Items.Select(item => new CustomerExchangeItem(item.ReturnLine.OrderLine.Id, item.Sku, item.ProductName, item.Variant, item.Part, item.Units))],
            balance?.Due ?? zero,
            balance?.Owed ?? replacement.Left)
        {
            ReservedUntilAt = replacement.ReservedUntilAt,
            PayUrl = link?.Url,
            PayByAt = link?.ExpiresAt,
            Carrier = replacement.Carrier,
            Waybill = replacement.Waybill,
            SentAt = replacement.SentAt,
            MayChoose = returnCase.WhyNotChooseReplacement() is null,
        };
    }
}
