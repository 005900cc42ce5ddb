using static ReturnsDesk.Features.Importing.Reading.ImportField;

namespace ReturnsDesk.Features.Importing.Reading.Formats;

/// <summary>The columns of the two shop systems.</summary>
internal static class ShopColumns
{
    public static FormatColumns Shopify { get; } = new(
        new Dictionary<ImportField, string[]>
        {
            [OrderNumber] = ["Name"],
            [PlacedAt] = ["Created at"],
            [PaidAt] = ["Paid at"],
            [ShippedAt] = ["Fulfilled at"],
            [CancelledAt] = ["Cancelled at"],
            [Status] = ["Fulfillment Status"],
            [PaymentStatus] = ["Financial Status"],
            [Currency] = ["Currency"],
            [Sku] = ["Lineitem sku"],
            [ProductName] = ["Lineitem name"],
            [Quantity] = ["Lineitem quantity"],
            [UnitPrice] = ["Lineitem price"],
            [LineDiscount] = ["Lineitem discount"],
            [LineTaxable] = ["Lineitem taxable"],
            [Subtotal] = ["Subtotal"],
            [OrderDiscount] = ["Discount Amount"],
            [Freight] = ["Shipping"],
            [OrderTax] = ["Taxes"],
            [OrderTotal] = ["Total"],
            [OutstandingAmount] = ["Outstanding Balance"],
            [RefundedAmount] = ["Refunded Amount"],
            [PaymentMethod] = ["Payment Method"],
            [PaymentReference] = ["Payment Reference"],
            [CustomerName] = ["Billing Name"],
            [Email] = ["Email"],
            [Phone] = ["Phone"],
            [Recipient] = ["Shipping Name"],
            [Street] = ["Shipping Address1"],
            [Street2] = ["Shipping Address2"],
            [City] = ["Shipping City"],
            [Province] = ["Shipping Province"],
            [PostalCode] = ["Shipping Zip"],
            [Country] = ["Shipping Country"],
        },
        [[OrderNumber], [PlacedAt], [PaymentStatus], [Quantity], [ProductName], [UnitPrice], [OrderTotal], [Subtotal]],
        new Dictionary<ImportField, string[]>
        {
            [CustomerName] = ["Shipping Name"],
            [Phone] = ["Shipping Phone", "Billing Phone"],
            [Recipient] = ["Billing Name"],
            [Street] = ["Billing Address1"],
            [City] = ["Billing City"],
            [PostalCode] = ["Billing Zip"],
            [Province] = ["Billing Province"],
            [Country] = ["Billing Country"],
        });

    public static FormatColumns WooCommerce { get; } = new(
        new Dictionary<ImportField, string[]>
        {
            [OrderNumber] = ["Order Number"],
            [PlacedAt] = ["Order Date"],
            [PaidAt] = ["Paid Date"],
            [DeliveredAt] = ["Completed Date"],
            [Status] = ["Order Status"],
            [Currency] = ["Currency", "Order Currency"],
            [LineId] = ["Item #"],
            [Sku] = ["SKU"],
            [ProductName] = ["Name", "Item Name"],
            [Variant] = ["Product Variation"],
            [Category] = ["Category"],
            [Quantity] = ["Quantity"],
            [QuantityAfterRefunds] = ["Quantity (- Refund)"],
            [UnitPrice] = ["Item Cost"],
            [LineTotal] = ["Order Line (w/o tax)"],
            [LineTax] = ["Order Line Tax"],
            [Freight] = ["Order Shipping Amount"],
            [RefundedAmount] = ["Order Refund Amount"],
            [OrderTotal] = ["Order Total Amount"],
            [OrderTax] = ["Order Total Tax Amount"],
            [PaymentMethod] = ["Payment Method Title"],
            [PaymentReference] = ["Transaction ID"],
            [CustomerName] = ["First Name (Billing)"],
            [CustomerLastName] = ["Last Name (Billing)"],
            [Email] = ["Email (Billing)"],
            [Phone] = ["Phone (Billing)"],
            [Recipient] = ["First Name (Shipping)"],
            [RecipientLastName] = ["Last Name (Shipping)"],
            [Street] = ["Address 1&2 (Shipping)"],
            [City] = ["City (Shipping)"],
            [Province] = ["State Code (Shipping)"],
            [PostalCode] = ["Postcode (Shipping)"],
            [Country] = ["Country Code (Shipping)"],
        },
        [[OrderNumber], [PlacedAt], [Status], [Quantity], [UnitPrice, LineTotal], [ProductName, Sku]],
        new Dictionary<ImportField, string[]>
        {
            [Recipient] = ["First Name (Billing)"],
            [RecipientLastName] = ["Last Name (Billing)"],
            [Street] = ["Address 1&2 (Billing)"],
            [City] = ["City (Billing)"],
            [Province] = ["State Code (Billing)"],
            [PostalCode] = ["Postcode (Billing)"],
            [Country] = ["Country Code (Billing)"],
        });
}
