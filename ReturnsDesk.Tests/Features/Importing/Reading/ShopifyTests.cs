using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

public sealed class ShopifyTests
{
    [Fact]
    public async Task Order_fields_stand_on_the_first_row_only()
    {
        var result = await OrderFile.ReadAsync(Tables.Fixture("shopify.csv"), Tables.Options);

        Assert.Empty(result.Problems);
        var order = result.Orders[0];
        Assert.Equal(("shopify", "#1001", "EUR", DraftStatus.Shipped), (order.Channel, order.Number, order.Currency, order.Status));
        Assert.Equal(new DateTime(2024, 5, 13, 9, 1, 12, DateTimeKind.Utc), order.PlacedAt);
        Assert.Equal(("0900", "Ann Lee", "+32 9 000 00 00"), (order.Address.PostalCode, order.Address.Recipient, order.Customer.Phone));
    }

    [Fact]
    public async Task Where_total_is_subtotal_and_shipping_prices_include_tax()
    {
        var result = await OrderFile.ReadAsync(Tables.Fixture("shopify.csv"), Tables.Options);

        var order = result.Orders[0];
        Assert.True(order.PricesIncludeTax);
        Assert.Equal([667L, 333L], order.Lines.Select(line => line.OrderDiscountShareMinor));
        Assert.Equal([3333L, 1667L], order.Lines.Select(line => line.PaidMinor));
        Assert.Equal([532L, 266L], order.Lines.Select(line => line.TaxMinor));
        Assert.Equal(order.TotalMinor, order.Lines.Sum(line => line.PaidMinor) + order.FreightMinor);
    }

    [Fact]
    public async Task Otherwise_tax_comes_on_top()
    {
        var result = await OrderFile.ReadAsync(Tables.Fixture("shopify.csv"), Tables.Options);

        var order = result.Orders[1];
        Assert.False(order.PricesIncludeTax);
        Assert.Equal((3000L, 280L, 3280L, 3), (order.Lines[0].NetMinor, order.Lines[0].TaxMinor, order.Lines[0].PaidMinor, order.Lines[0].RefundedElsewhereUnits));
        Assert.Equal(new PaymentDraft("card", "p2.1", 3780, 3780), order.Payment);
        Assert.NotEqual(DraftStatus.Cancelled, order.Status);
    }

    [Fact]
    public async Task A_voided_order_captured_nothing()
    {
        var result = await OrderFile.ReadAsync(Tables.Fixture("shopify.csv"), Tables.Options);

        Assert.Equal((DraftStatus.Cancelled, 0L), (result.Orders[2].Status, result.Orders[2].Payment.CapturedMinor));
    }
}
