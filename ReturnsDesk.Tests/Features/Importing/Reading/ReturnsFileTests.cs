using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

public sealed class ReturnsFileTests
{
    [Fact]
    public async Task Returned_yes_means_the_whole_order_once()
    {
        var result = await ReturnsFile.ReadAsync(Tables.Fixture("returned-orders.csv"), Tables.Options);

        var draft = Assert.Single(result.Returns);
        Assert.Equal(("A-1", true), (draft.OrderNumber, draft.IsWholeOrder));
        Assert.Contains(result.Notices, notice => notice.Code == ImportCodes.IgnoredNotReturned);
        Assert.Contains(result.Notices, notice => notice.Code == ImportCodes.CollapsedDuplicates);
    }

    [Fact]
    public async Task Amazon_returns_are_unquoted_and_known_by_their_plate()
    {
        var result = await ReturnsFile.ReadAsync(Tables.Fixture("amazon-returns.txt"), Tables.Options);

        Assert.Equal(["LPN1", "LPN2", "LPN3"], result.Returns.Select(draft => draft.Key));
        var second = result.Returns[1];
        Assert.Equal(("MON", 2, "DEFECTIVE", "said \"too small\", sorry"), (second.Sku, second.Quantity, second.Reason, second.Comment));
        Assert.Equal(new DateTime(2025, 6, 6, 6, 59, 59, DateTimeKind.Utc), second.ReturnedAt);
        Assert.Equal("Doesn’t heat – “dead”", result.Returns[2].Comment);
        Assert.Equal((6, ImportCodes.MissingValue), (Assert.Single(result.Problems).Row, result.Problems[0].Code));
        Assert.Contains(result.Notices, notice => notice.Code == ImportCodes.CollapsedDuplicates);
    }

    [Fact]
    public async Task One_plate_with_two_stories_is_refused()
    {
        var result = await Tables.ReadReturnsAsync("return-date,order-id,sku,quantity,license-plate-number\n2025-01-02T00:00:00Z,A,X,1,L1\n2025-01-02T00:00:00Z,A,X,2,L1\n");

        Assert.Single(result.Returns);
        Assert.Equal(ImportCodes.ConflictingDuplicate, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task Plain_columns_in_Chinese_are_understood()
    {
        var result = await Tables.ReadReturnsAsync("订单号,商家编码,退货数量,退货时间,退货原因\n1,K1,2,2024-05-06 07:08:09,尺码偏小\n");

        var draft = Assert.Single(result.Returns);
        Assert.Equal(("1", "K1", 2, "尺码偏小"), (draft.OrderNumber, draft.Sku, draft.Quantity, draft.Reason));
    }

    [Fact]
    public async Task Two_equal_rows_are_two_units_with_keys_that_stay_the_same()
    {
        const string File = "Order number,SKU,Quantity,Return date\nA,X,1,2024-01-02\nA,X,1,2024-01-02\n";

        var first = await Tables.ReadReturnsAsync(File);
        var again = await Tables.ReadReturnsAsync(File);

        Assert.Equal(2, first.Returns.Select(draft => draft.Key).Distinct().Count());
        Assert.Equal(first.Returns.Select(draft => draft.Key), again.Returns.Select(draft => draft.Key));
    }

    [Fact]
    public async Task A_quantity_without_a_product_is_refused()
    {
        var result = await Tables.ReadReturnsAsync("Order number,SKU,Quantity,Return date\nA,,1,2024-01-02\nB,,,2024-01-02\n");

        Assert.Equal(("B", true), (Assert.Single(result.Returns).OrderNumber, result.Returns[0].IsWholeOrder));
        Assert.Equal((2, "SKU"), (Assert.Single(result.Problems).Row, result.Problems[0].Column));
    }

    [Theory]
    [InlineData("sales.csv")]
    [InlineData("shopify.csv")]
    [InlineData("taobao-list.csv")]
    public async Task A_file_of_orders_is_not_read_as_returns(string name)
    {
        var result = await ReturnsFile.ReadAsync(Tables.Fixture(name), Tables.Options);

        Assert.Equal(ImportCodes.NotAReturnsFile, result.FileProblem?.Code);
    }
}
