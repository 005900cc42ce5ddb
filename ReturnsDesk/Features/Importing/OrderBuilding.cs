using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Importing;

/// <summary>Makes the desk's orders out of drafts. Payments of imported orders are paid back by hand until a gateway knows them.</summary>
internal static class OrderBuilding
{
    public static string CustomerKey(OrderDraft draft) =>
        !string.IsNullOrWhiteSpace(draft.Customer.Email) ? draft.Customer.Email.Trim().ToLowerInvariant()
        : !string.IsNullOrWhiteSpace(draft.Customer.Name) ? "name:" + draft.Customer.Name.Trim()
        : "order:" + draft.Number;

    public static Customer NewCustomer(OrderDraft draft) =>
        new(draft.Channel, CustomerKey(draft), draft.Customer.Name?.Trim() ?? "", draft.Customer.Email?.Trim(), draft.Customer.Phone?.Trim());

    public static OrderFacts Facts(OrderDraft draft, MerchantSettings merchant) => new()
    {
        Status = draft.Status switch
        {
            DraftStatus.Open => OrderStatus.Open,
            DraftStatus.Shipped => OrderStatus.Shipped,
            DraftStatus.Completed => OrderStatus.Completed,
            DraftStatus.Cancelled => OrderStatus.Cancelled,
            _ => throw new ArgumentOutOfRangeException(nameof(draft), draft.Status, "Unknown status."),
        },
        PlacedAt = draft.PlacedAt,
        PlacedOn = merchant.DayOf(draft.PlacedAt),
        PaidAt = draft.PaidAt,
        ShippedAt = draft.ShippedAt,
        DeliveredAt = draft.DeliveredAt,
        Currency = draft.Currency,
        PricesIncludeTax = draft.PricesIncludeTax,
        DiscountMinor = draft.OrderDiscountMinor,
        FreightMinor = draft.FreightMinor + (draft.PricesIncludeTax ? 0 : draft.FreightTaxMinor ?? 0),
        ShipTo = new PostalAddress
        {
            Name = draft.Address.Recipient ?? draft.Customer.Name ?? "",
            Street = string.Join(", ", new[] { draft.Address.Street, draft.Address.Street2 }.Where(part => !string.IsNullOrWhiteSpace(part))),
            City = draft.Address.City ?? "",
            Region = draft.Address.Province ?? "",
            PostalCode = draft.Address.PostalCode ?? "",
            Country = draft.Address.Country ?? "",
            Phone = draft.Customer.Phone ?? "",
        },
        ContentHash = draft.ContentHash,
    };

    public static void AddParts(Order order, OrderDraft draft)
    {
        foreach (var line in draft.Lines)
        {
            var amounts = new LineAmounts(line.UnitPriceMinor, line.LineDiscountMinor, line.OrderDiscountShareMinor, line.NetMinor, line.TaxMinor);
            var added = new OrderLine(line.Position, line.Sku ?? "", line.Name, line.Variant, line.Category, line.Quantity, amounts);
            added.RecordRefundedElsewhere(line.RefundedElsewhereUnits);
            order.Add(added);
        }

        if (draft.Payment.CapturedMinor > 0)
        {
            order.Add(new Payment(
                1, draft.Payment.Method ?? "", ManualGateway.GatewayName, draft.Payment.Reference ?? "", new Money(draft.Payment.CapturedMinor, draft.Currency),
                draft.Payment.RefundedElsewhereMinor));
        }
    }
}
