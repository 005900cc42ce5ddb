using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

public sealed class WooCommerceTests
{
    [Fact]
    public async Task Lines_carry_their_own_tax_and_refunded_units()
    {
        var result = await OrderFile.ReadAsync(Tables.Fixture("woocommerce.csv"), Tables.Options);

        Assert.Empty(result.Problems);
        Assert.Empty(result.Notices);
        var order = result.Orders[0];
        Assert.Equal(("woocommerce", "71", 12480L, 200L, "Eva Sol"), (order.Channel, order.Number, order.TotalMinor, order.FreightTaxMinor, order.Address.Recipient));
        Assert.Equal((4, 2500L, 1000L, 9000L, 1800L, 1), (
            order.Lines[0].Quantity, order.Lines[0].UnitPriceMinor, order.Lines[0].LineDiscountMinor, order.Lines[0].NetMinor, order.Lines[0].TaxMinor, order.Lines[0].RefundedElsewhereUnits));
        Assert.Equal(2700, order.Payment.RefundedElsewhereMinor);
    }

    [Fact]
    public async Task Refunded_is_not_cancelled()
    {
        var result = await OrderFile.ReadAsync(Tables.Fixture("woocommerce.csv"), Tables.Options);

        Assert.Equal((DraftStatus.Completed, 2), (result.Orders[1].Status, result.Orders[1].Lines[0].RefundedElsewhereUnits));
        Assert.Equal((DraftStatus.Cancelled, 0L), (result.Orders[2].Status, result.Orders[2].Payment.CapturedMinor));
    }

    [Fact]
    public async Task A_line_number_twice_means_the_order_stands_there_twice()
    {
        var result = await Tables.ReadAsync("Order Number,Order Status,Order Date,Item #,SKU,Quantity,Item Cost\n1,Completed,2024-01-02,1,A,1,2.00\n1,Completed,2024-01-02,1,A,1,2.00\n");

        Assert.Empty(result.Orders);
        Assert.Contains(result.Problems, problem => problem.Code == ImportCodes.LineTwice && problem.Row == 3);
    }
}
