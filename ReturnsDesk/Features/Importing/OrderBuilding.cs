using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Importing;

/// <summary>Makes the desk's orders out of drafts. A payment goes to the gateway whose methods name it, with the gateway's number of it; else it is paid back by hand.</summary>
internal static class OrderBuilding
{
    private const int LongText = 200;
    private const int ShortText = 100;
    private const int CountryText = 60;
    private const int PhoneText = 40;
    private const int GroupText = 60;
    private const int PostalCodeText = 20;

    public static string CustomerKey(OrderDraft draft) => Cut(
        !string.IsNullOrWhiteSpace(draft.Customer.Email) ? draft.Customer.Email.Trim().ToLowerInvariant()
        : !string.IsNullOrWhiteSpace(draft.Customer.Name) ? "name:" + draft.Customer.Name.Trim()
        : "order:" + draft.Number,
        LongText);

    public static Customer NewCustomer(OrderDraft draft)
    {
        var customer = new Customer(draft.Channel, CustomerKey(draft), "", null, null);
        Describe(customer, draft);
        return customer;
    }

    /// <summary>A file without a column for it leaves the group as it is.</summary>
    public static void Describe(Customer customer, OrderDraft draft)
    {
        customer.Describe(draft.Customer.Name?.Trim() ?? customer.Name, draft.Customer.Email?.Trim(), draft.Customer.Phone is { } phone ? Cut(phone.Trim(), PhoneText) : null);
        if (draft.Customer.Group is { } group)
        {
            customer.JoinGroup(Cut(group.Trim(), GroupText));
        }
    }

    /// <summary>As charged, tax included.</summary>
    public static long Freight(OrderDraft draft) => draft.FreightMinor + (draft.PricesIncludeTax ? 0 : draft.FreightTaxMinor ?? 0);

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
        FreightMinor = Freight(draft),
        ShipTo = new PostalAddress
        {
            Name = draft.Address.Recipient ?? draft.Customer.Name ?? "",
            Street = string.Join(", ", new[] { draft.Address.Street, draft.Address.Street2 }.Where(part => !string.IsNullOrWhiteSpace(part))),
            City = Cut(draft.Address.City, ShortText),
            Region = Cut(draft.Address.Province, ShortText),
            PostalCode = Cut(draft.Address.PostalCode, PostalCodeText),
            Country = Cut(draft.Address.Country, CountryText),
            Phone = Cut(draft.Customer.Phone, PhoneText),
        },
        ContentHash = draft.ContentHash,
    };

    public static void AddParts(Order order, OrderDraft draft, PaymentRoutes routes)
    {
        foreach (var line in draft.Lines)
        {
            var amounts = new LineAmounts(line.UnitPriceMinor, line.LineDiscountMinor, line.OrderDiscountShareMinor, line.NetMinor, line.TaxMinor);
            var added = new OrderLine(line.Position, line.Sku ?? "", line.Name, line.Variant, Cut(line.Category, ShortText), line.Quantity, amounts);
            added.RecordRefundedElsewhere(line.RefundedElsewhereUnits);
            order.Add(added);
        }

        if (draft.Payment.CapturedMinor > 0)
        {
            order.Add(new Payment(
                1, Cut(draft.Payment.Method, ShortText), routes.For(draft.Payment.Method, draft.Payment.Reference), draft.Payment.Reference ?? "",
                new Money(draft.Payment.CapturedMinor, draft.Currency), draft.Payment.RefundedElsewhereMinor));
        }
    }

    /// <summary>What only describes is cut to its column; what identifies was checked by the reader.</summary>
    private static string Cut(string? text, int longest) => text is null ? "" : text.Length <= longest ? text : text[..longest];
}
