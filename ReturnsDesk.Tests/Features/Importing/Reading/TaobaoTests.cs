using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

public sealed class TaobaoTests
{
    private static readonly ReadOptions InChina = Tables.Options with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai") };

    [Theory]
    [InlineData("taobao-list.csv", "taobao-details.csv")]
    [InlineData("taobao-details.csv", "taobao-list.csv")]
    public async Task List_and_details_join_in_either_order(string first, string second)
    {
        var result = await OrderFile.ReadAsync([Tables.Fixture(first), Tables.Fixture(second)], InChina);

        Assert.Empty(result.Problems);
        Assert.Equal((4, 5), (result.Orders.Count, result.Orders.Sum(order => order.Lines.Count)));
        var order = result.Orders[0];
        Assert.Equal(("taobao", "3000000000000000001", "CNY", DraftStatus.Completed), (order.Channel, order.Number, order.Currency, order.Status));
        Assert.Equal(new DateTime(2024, 10, 31, 16, 0, 3, DateTimeKind.Utc), order.PlacedAt);
        Assert.Equal(("13900000000", "李某", "某省某市一号"), (order.Customer.Phone, order.Address.Recipient, order.Address.Street));
    }

    [Fact]
    public async Task What_was_paid_decides_and_the_difference_is_a_discount()
    {
        var result = await OrderFile.ReadAsync([Tables.Fixture("taobao-list.csv"), Tables.Fixture("taobao-details.csv")], InChina);

        var order = result.Orders[0];
        Assert.Equal((2000L, 600L, 18400L, 18400L), (order.OrderDiscountMinor, order.FreightMinor, order.TotalMinor, order.Payment.CapturedMinor));
        Assert.Equal([8900L, 8900L], order.Lines.Select(line => line.PaidMinor));
    }

    [Fact]
    public async Task A_closed_order_is_cancelled_and_its_money_back_if_it_was_paid()
    {
        var result = await OrderFile.ReadAsync([Tables.Fixture("taobao-list.csv"), Tables.Fixture("taobao-details.csv")], InChina);

        Assert.Equal((DraftStatus.Cancelled, 5900L, 5900L), (result.Orders[1].Status, result.Orders[1].Payment.CapturedMinor, result.Orders[1].Payment.RefundedElsewhereMinor));
        Assert.Equal((DraftStatus.Cancelled, 0L, 0L), (result.Orders[2].Status, result.Orders[2].Payment.CapturedMinor, result.Orders[2].Payment.RefundedElsewhereMinor));
        Assert.Equal((DraftStatus.Shipped, "WJ-2"), (result.Orders[3].Status, result.Orders[3].Lines[0].Sku));
    }

    [Theory]
    [InlineData("taobao-list.csv", ImportCodes.NeedsDetails)]
    [InlineData("taobao-details.csv", ImportCodes.NeedsOrderList)]
    public async Task One_file_alone_asks_for_the_other(string name, string code)
    {
        var result = await OrderFile.ReadAsync(Tables.Fixture(name), InChina);

        Assert.Equal(code, result.FileProblem?.Code);
    }

    [Fact]
    public async Task What_has_no_partner_is_refused_by_row()
    {
        var list = Tables.Text("订单编号,订单状态,订单创建时间,买家实际支付金额\n1,交易成功,2024-01-02 10:00:00,5.00\n2,交易成功,2024-01-02 10:00:00,5.00\n");
        var details = Tables.Text("订单编号,标题,价格,购买数量\n1,围巾,5.00,1\n3,围巾,5.00,1\n");

        var result = await OrderFile.ReadAsync([list, details], InChina);

        Assert.Equal("1", Assert.Single(result.Orders).Number);
        Assert.Equal([ImportCodes.NoLines, ImportCodes.NoOrder], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Two_files_that_do_not_belong_together_are_refused()
    {
        var result = await OrderFile.ReadAsync([Tables.Fixture("shopify.csv"), Tables.Fixture("sales.csv")], InChina);

        Assert.Equal(ImportCodes.FilesDoNotJoin, result.FileProblem?.Code);
    }
}
