using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Orders;

/// <summary>An order on one screen, each line with what the policy says of returning one unit of it today without anybody's fault.</summary>
public sealed record OrderView(
    long Id, string Number, string Channel, OrderStatus Status, DateTime PlacedAt, DateTime? ShippedAt, DateTime? DeliveredAt, string Currency, bool PricesIncludeTax,
    long DiscountMinor, long FreightMinor, string CustomerName, string? Email, string? Phone, PostalAddress ShipTo,
    IReadOnlyList<OrderLineView> Lines, IReadOnlyList<OrderPaymentView> Payments, IReadOnlyList<OrderReturnView> Returns);

public sealed record OrderLineView(
    long Id, int Position, string Sku, string ProductName, string? Variant, string Category, int Quantity, int OpenUnits, int ReturnedUnits, int RefundedUnits,
    long UnitPriceMinor, long PaidMinor, Verdict Verdict);

public sealed record OrderPaymentView(string Method, string Gateway, string Reference, long CapturedMinor, long RefundedMinor, long InFlightMinor, long ChargedBackMinor);

public sealed record OrderReturnView(string Number, ReturnKind Kind, CaseStatus Status, DateTime RequestedAt, int Units);

/// <summary>Reads one order; null where there is none with the id. Contact data is masked for people who may not see it.</summary>
[Requires(Permissions.ReadOrders)]
public sealed class ReadOrder(DeskStore store, DeedRoom deeds)
{
    public Task<OrderView?> ReadAsync(Actor actor, long orderId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadOrder, OrderView?>(actor, db => ViewAsync(db, actor, orderId, cancellationToken), cancellationToken);

    private async Task<OrderView?> ViewAsync(ReturnsDb db, Actor actor, long orderId, CancellationToken cancellationToken)
    {
        var order = await db.Orders.Include(found => found.Customer).Include(found => found.Lines).Include(found => found.Payments)
            .AsSplitQuery().SingleOrDefaultAsync(found => found.Id == orderId, cancellationToken);
        if (order is null)
        {
            return null;
        }

        var returns = await db.ReturnCases.Where(row => row.OrderId == orderId).OrderByDescending(row => row.Id)
            .Select(row => new OrderReturnView(row.Number, row.Kind, row.Status, row.RequestedAt, row.Units)).ToListAsync(cancellationToken);
        var deed = await deeds.ForOrderAsync(db, actor, order.PlacedOn, cancellationToken);
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var open = await DeskStore.MayAsync(db, actor, Permissions.ReadContactData, cancellationToken);
        OrderLineView View(OrderLine line) => new(
            line.Id, line.Position, line.Sku, line.ProductName, line.Variant, line.Category, line.Quantity, line.OpenUnits, line.ReturnedUnits, line.RefundedUnits,
            line.UnitPriceMinor, line.PaidMinor, Judge.Line(deed.Policy, LineFacts.Of(order, line, merchant, new LineQuestion(ReturnKind.Return, FaultSide.Customer, 1, deed.On)), Lawbook.Law));

        return new OrderView(
            order.Id, order.Number, order.Channel, order.Status, order.PlacedAt, order.ShippedAt, order.DeliveredAt, order.Currency, order.PricesIncludeTax,
            order.DiscountMinor, order.FreightMinor, order.Customer.Name,
            open ? order.Customer.Email : ContactMask.Email(order.Customer.Email),
            open ? order.Customer.Phone : ContactMask.Phone(order.Customer.Phone),
            open ? order.ShipTo : order.ShipTo with { Street = "", Phone = "" },
            [.. order.Lines.OrderBy(line => line.Position).Select(View)],
            [.. order.Payments.OrderBy(payment => payment.Position).Select(payment => new OrderPaymentView(
                payment.Method, payment.Gateway, payment.Reference, payment.CapturedMinor, payment.RefundedMinor, payment.InFlightMinor, payment.ChargedBackMinor))],
            returns);
    }
}
