using MiniExcelLibs;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

public sealed class GenericTests
{
    [Fact]
    public async Task Sales_is_the_line_total_after_discount_and_is_rounded()
    {
        var shape = OrderFile.Inspect(Tables.Fixture("sales.csv"), Tables.Options);
        var result = await OrderFile.ReadAsync(Tables.Fixture("sales.csv"), Tables.Options);

        Assert.True(shape.RoundAmounts);
        Assert.Empty(result.Problems);
        Assert.Equal((2, 3), (result.Orders.Count, result.RowCount));
        var table = result.Orders.Single(order => order.Number == "A-2").Lines[0];
        Assert.Equal((95758L, 5), (table.PaidMinor, table.Quantity));
        Assert.Equal(table.PaidMinor, (table.UnitPriceMinor * 5) - table.LineDiscountMinor);
        Assert.Equal(34821, table.UnitPriceMinor);
        Assert.Equal([26196L, 1001L], result.Orders.Single(order => order.Number == "A-1").Lines.Select(line => line.PaidMinor));
        Assert.Equal(2, result.Notices.Single(notice => notice.Code == ImportCodes.RoundedAmounts).Facts[0]);
    }

    [Fact]
    public async Task Chinese_names_are_understood()
    {
        var result = await Tables.ReadAsync("订单号,下单时间,货号,商品名称,规格,数量,单价,优惠金额,运费,订单状态,收货人,收货地址,手机号\n1,2024年3月1日 10:20:30,K1,围巾,红色,2,9.90,1.80,6.00,已发货,李某,某市一号,13900000000\n", Tables.Options with { DefaultCurrency = "CNY" });

        var order = Assert.Single(result.Orders);
        Assert.Equal(("CNY", 2400L, DraftStatus.Shipped, "李某"), (order.Currency, order.TotalMinor, order.Status, order.Address.Recipient));
        Assert.Equal(new DateTime(2024, 3, 1, 10, 20, 30, DateTimeKind.Utc), order.PlacedAt);
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order_with_blanks_around_their_names()
    {
        var result = await Tables.ReadAsync(" Unit Price ,quantity\t,S_K_U,DATE ,Order No.\n2.00,3,X,2024-01-02,A\n");

        Assert.Equal(600, Assert.Single(result.Orders).TotalMinor);
    }

    [Fact]
    public async Task The_mapping_can_be_changed()
    {
        const string File = "Ref,When,Code,How many,Each\nA,2024-01-02,X,2,3.00\n";
        var mapping = new ColumnMapping(new Dictionary<ImportField, string>())
            .With(ImportField.OrderNumber, "Ref").With(ImportField.PlacedAt, "When").With(ImportField.Sku, "Code")
            .With(ImportField.Quantity, "How many").With(ImportField.UnitPrice, "Each");

        var without = await Tables.ReadAsync(File);
        var with = await Tables.ReadAsync(File, Tables.Options with { Mapping = mapping });
        var wrong = await Tables.ReadAsync(File, Tables.Options with { Mapping = mapping.With(ImportField.Sku, "Gone") });

        Assert.Equal(ImportCodes.MissingColumn, without.FileProblem?.Code);
        Assert.Equal(600, Assert.Single(with.Orders).TotalMinor);
        Assert.Equal(ImportCodes.UnknownColumn, wrong.FileProblem?.Code);
    }

    [Fact]
    public async Task An_order_discount_is_shared_by_largest_remainder()
    {
        var result = await Tables.ReadAsync("Order number,Date,SKU,Quantity,Unit price,Order discount\nA,2024-01-02,X,1,1.00,1.00\nA,2024-01-02,Y,1,1.00,1.00\nA,2024-01-02,Z,1,1.00,1.00\n");

        Assert.Equal([34L, 33L, 33L], Assert.Single(result.Orders).Lines.Select(line => line.OrderDiscountShareMinor));
    }

    [Fact]
    public async Task A_line_total_with_tax_on_top_is_recognised()
    {
        var result = await Tables.ReadAsync("Order number,Date,SKU,Quantity,Unit price,Tax,Line total\nA,2024-01-02,X,2,10.00,4.00,24.00\n");

        var order = Assert.Single(result.Orders);
        Assert.False(order.PricesIncludeTax);
        Assert.Equal((2000L, 400L, 2400L), (order.Lines[0].NetMinor, order.Lines[0].TaxMinor, order.Lines[0].PaidMinor));
    }

    [Fact]
    public async Task A_total_that_does_not_add_up_is_told()
    {
        var result = await Tables.ReadAsync("Order number,Date,SKU,Quantity,Unit price,Order total\nA,2024-01-02,X,2,10.00,19.00\n");

        Assert.Equal(ImportCodes.TotalDiffers, Assert.Single(result.Notices).Code);
        Assert.Equal(1900, Assert.Single(result.Orders).TotalMinor);
    }

    [Fact]
    public async Task Amounts_that_contradict_each_other_are_refused()
    {
        var result = await Tables.ReadAsync("Order number,Date,SKU,Quantity,Unit price,Line total\nA,2024-01-02,X,2,10.00,50.00\n");

        Assert.Equal(ImportCodes.AmountsDisagree, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task Amounts_beyond_all_bounds_are_refused_and_never_overflow()
    {
        var row = "A,2024-01-02,X,1000000,9999999999.00,EUR\n";

        var result = await Tables.ReadAsync(Tables.Header + string.Concat(Enumerable.Repeat(row, 20)));

        Assert.Empty(result.Orders);
        Assert.Contains(result.Problems, problem => problem.Code == ImportCodes.AmountTooLarge);
    }

    [Fact]
    public async Task Two_currencies_in_one_order_are_refused()
    {
        var result = await Tables.ReadAsync(Tables.Header + "A,2024-01-02,X,1,1.00,EUR\nA,2024-01-02,Y,1,1.00,USD\n");

        Assert.Empty(result.Orders);
        Assert.Contains(result.Problems, problem => problem.Code == ImportCodes.MixedCurrencies && problem.Row == 3);
    }

    [Fact]
    public async Task The_same_order_has_the_same_hash_in_another_shape_of_file()
    {
        var comma = await Tables.ReadAsync("Order number,Date,SKU,Quantity,Unit price\nB,2024-01-02,X,1,1.00\nA,2024-01-02,X,1,1.00\n");
        var semicolon = await Tables.ReadAsync("\uFEFFSKU;Quantity;Order number;Unit price;Date\nX;1;A;1,00;2024-01-02\n");
        var other = await Tables.ReadAsync("Order number,Date,SKU,Quantity,Unit price\nA,2024-01-02,X,2,1.00\n");

        Assert.Equal(comma.Orders[1].ContentHash, semicolon.Orders[0].ContentHash);
        Assert.NotEqual(comma.Orders[1].ContentHash, other.Orders[0].ContentHash);
    }

    [Fact]
    public async Task A_workbook_reads_like_a_text_table()
    {
        using var stream = new MemoryStream();
        await MiniExcel.SaveAsAsync(stream, new Dictionary<string, object>
        {
            ["First"] = new[] { new Dictionary<string, object?> { ["Order number"] = 1234567890123, ["Date"] = new DateTime(2024, 3, 1, 9, 15, 0), ["SKU"] = "X", ["Quantity"] = 2, ["Unit price"] = 19.99 } },
            ["Second"] = new[] { new Dictionary<string, object?> { ["Order number"] = "B", ["Date"] = "2024-03-02", ["SKU"] = "Y", ["Quantity"] = 1, ["Unit price"] = 1.5 } },
        });
        var source = ImportSource.FromBytes("orders.xlsx", stream.ToArray());

        var shape = OrderFile.Inspect(source, Tables.Options);
        var first = await OrderFile.ReadAsync(source, Tables.Options);
        var second = await OrderFile.ReadAsync(source, Tables.Options with { Sheet = "Second" });
        var none = await OrderFile.ReadAsync(source, Tables.Options with { Sheet = "Third" });

        Assert.Equal(["First", "Second"], shape.Sheets);
        Assert.Equal(("1234567890123", 3998L, new DateTime(2024, 3, 1, 9, 15, 0, DateTimeKind.Utc)), (first.Orders[0].Number, first.Orders[0].TotalMinor, first.Orders[0].PlacedAt));
        Assert.Equal(150, Assert.Single(second.Orders).TotalMinor);
        Assert.Equal(ImportCodes.UnknownSheet, none.FileProblem?.Code);
    }

    [Fact]
    public async Task Orders_are_let_go_while_the_file_is_still_read()
    {
        var reading = OrderFile.Open([Tables.Text(Tables.Header + "A,2024-01-02,X,1,1.00,EUR\nB,2024-01-02,X,bad,1.00,EUR\n")], Tables.Options);

        var first = reading.Orders().First();

        Assert.Equal("A", first.Number);
        Assert.Empty(reading.Problems);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OrderFile.ReadAsync(Tables.Fixture("sales.csv"), Tables.Options, null, new CancellationToken(canceled: true)));
    }
}
