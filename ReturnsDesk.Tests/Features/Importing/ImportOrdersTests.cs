using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Tests.Features.Importing.Reading;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Importing;

public sealed class ImportOrdersTests
{
    private const string TwoOrders = Tables.Header + "A,2024-01-02,X,2,1.00,EUR\nA,2024-01-02,Y,1,5.00,EUR\nB,2024-01-03,X,1,1.00,EUR\n";

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_same_file_again_changes_nothing(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        var first = await room.OrdersAsync(TwoOrders);
        var before = await room.ContentAsync();

        var again = await room.OrdersAsync(TwoOrders);

        Assert.Equal((3, 3, 2, 0, 0), Counts(first));
        Assert.Equal((3, 3, 0, 0, 2), Counts(again));
        Assert.Equal(before, await room.ContentAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Columns_and_rows_in_another_order_tell_the_same_orders(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        await room.OrdersAsync(TwoOrders);
        await room.ReturnsAsync("Order number,SKU,Quantity,Return date\nA,X,1,2024-02-02\n");
        var before = await room.ContentAsync();

        var again = await room.OrdersAsync("\uFEFFCurrency;Unit price;SKU;Date;Quantity;Order number\nEUR;1.00;X;2024-01-03;1;B\nEUR;5.00;Y;2024-01-02;1;A\nEUR;1.00;X;2024-01-02;2;A\n");

        Assert.Empty(again.Problems);
        Assert.Equal((3, 3, 0, 0, 2), Counts(again));
        Assert.Equal(before, await room.ContentAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_column_of_customer_groups_is_read_and_a_file_without_one_leaves_them(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        const string Grouped = "Order number,Date,SKU,Quantity,Unit price,Currency,Email,Customer group\nA,2024-01-02,X,1,1.00,EUR,ann@example.org,VIP\n";
        await room.OrdersAsync(Grouped);

        await room.OrdersAsync("Order number,Date,SKU,Quantity,Unit price,Currency,Email\nA,2024-01-02,X,1,2.00,EUR,ann@example.org\n");

        await using var db = room.Desk.Database.Open();
        Assert.Equal("VIP", (await db.Customers.SingleAsync()).Group);
        Assert.Equal(200, (await db.Orders.SelectMany(order => order.Lines).SingleAsync()).PaidMinor);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_corrected_row_changes_its_order_and_no_other(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        await room.OrdersAsync(TwoOrders);

        var report = await room.OrdersAsync(TwoOrders.Replace("5.00", "6.00", StringComparison.Ordinal));

        Assert.Equal((3, 3, 0, 1, 1), Counts(report));
        await using var db = room.Desk.Database.Open();
        Assert.Equal([200, 600, 100], await db.Orders.OrderBy(order => order.Number).SelectMany(order => order.Lines.OrderBy(line => line.Position)).Select(line => line.PaidMinor).ToListAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_bought_stays_where_something_came_back_and_the_row_is_named(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        await room.OrdersAsync(TwoOrders);
        await room.ReturnsAsync("Order number,SKU,Quantity,Return date\nA,Y,1,2024-02-02\n");
        var before = await room.ContentAsync();

        var report = await room.OrdersAsync(TwoOrders.Replace("5.00", "6.00", StringComparison.Ordinal));

        var problem = Assert.Single(report.Problems);
        Assert.Equal(("orders.csv", 2, ImportCodes.OrderHasReturns), (problem.File, problem.Row, problem.Code));
        Assert.Equal(before, await room.ContentAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_bad_row_takes_its_order_and_no_good_one(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);

        var report = await room.OrdersAsync(TwoOrders + "A,2024-01-02,Z,none,1.00,EUR\n");

        Assert.Equal((1, 0), await room.CountAsync(linesOfEach: 1));
        Assert.Contains(report.Problems, problem => (problem.File, problem.Row, problem.Column, problem.Code) == ("orders.csv", 5, "Quantity", ImportCodes.BadQuantity));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_dry_run_says_the_same_and_writes_nothing(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);

        var report = await room.OrdersAsync(TwoOrders, dryRun: true);

        Assert.Equal((3, 3, 2, 0, 0), Counts(report));
        Assert.Empty(await room.ContentAsync());
        await using var db = room.Desk.Database.Open();
        Assert.Empty(await db.ImportBatches.ToListAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_file_that_cannot_be_read_stores_nothing(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);

        var report = await room.OrdersAsync(TwoOrders + "C,2024-01-02,\"X,1,1.00,EUR\n");

        Assert.Equal(ImportCodes.OpenQuote, report.FileProblem?.Code);
        Assert.Empty(await room.ContentAsync());
    }

    private static (int Rows, int Lines, int Added, int Changed, int Unchanged) Counts(ImportReport report) => (report.Rows, report.Lines, report.Added, report.Changed, report.Unchanged);
}
