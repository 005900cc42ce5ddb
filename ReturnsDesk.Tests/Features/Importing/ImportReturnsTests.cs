using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Features.Reports.ReturnRates;
using ReturnsDesk.Tests.Features.Importing.Reading;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Importing;

public sealed class ImportReturnsTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Past_returns_stand_in_the_rates_once_however_often_they_come(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        await room.OrdersAsync([Tables.Fixture("sales.csv")]);
        await room.ReturnsAsync(Tables.Fixture("returned-orders.csv"));
        var before = await room.ContentAsync();

        var again = await room.ReturnsAsync(Tables.Fixture("returned-orders.csv"));

        var row = Assert.Single(await room.Desk.Get<ReadReturnRate>().ReadAsync(Actor.CommandLine, new RateQuestion()));
        Assert.Equal((10, 5, 2, 1), (row.PurchasedUnits, row.ReturnedUnits, row.Orders, row.ReturnedOrders));
        Assert.Equal((0, 1), (again.Added, again.Unchanged));
        Assert.Equal(before, await room.ContentAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task They_move_no_money(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        await room.OrdersAsync(Tables.Header + "A,2024-01-02,X,2,1.00,EUR\n");

        await room.ReturnsAsync("Order number,Returned\nA,Yes\n");

        await using var db = room.Desk.Database.Open();
        var payment = await db.Payments.SingleAsync();
        Assert.Equal((200, 0, 0), (payment.CapturedMinor, payment.RefundedMinor, payment.InFlightMinor));
        Assert.Empty(await db.Refunds.ToListAsync());
    }

    [Theory]
    [InlineData("Nobody,X,1", "Order", ImportCodes.OrderUnknown)]
    [InlineData("A,Z,1", "SKU", ImportCodes.SkuNotInOrder)]
    [InlineData("A,X,3", "Quantity", ImportCodes.UnitsReturnedBefore)]
    [InlineData("A,X,-1", "Quantity", ImportCodes.BadQuantity)]
    [InlineData(",X,1", "Order", ImportCodes.MissingValue)]
    [InlineData("A,\0,1", "SKU", ImportCodes.NulCharacter)]
    public async Task A_return_that_cannot_be_is_named_by_row_and_column_and_loses_no_other(string cells, string column, string code)
    {
        await using var room = await ImportRoom.OpenAsync(Engine.Sqlite);
        await room.OrdersAsync(Tables.Header + "A,2024-01-02,X,2,1.00,EUR\nB,2024-01-02,X,1,1.00,EUR\n");

        var report = await room.ReturnsAsync($"Order,SKU,Quantity,Return date\n{cells},2024-02-02\nB,X,1,2024-02-02\n");

        var problem = Assert.Single(report.Problems);
        Assert.Equal(("orders.csv", 2, column, code), (problem.File, problem.Row, problem.Column, problem.Code));
        Assert.Equal(1, report.Added);
    }

    [Fact]
    public async Task A_dry_run_counts_what_the_rows_before_would_have_taken()
    {
        await using var room = await ImportRoom.OpenAsync(Engine.Sqlite);
        await room.OrdersAsync(Tables.Header + "A,2024-01-02,X,2,1.00,EUR\n");
        var before = await room.ContentAsync();

        var report = await room.ReturnsAsync("Order,SKU,Quantity,Return date\nA,X,2,2024-02-02\nA,X,1,2024-02-03\n", dryRun: true);

        Assert.Equal((1, ImportCodes.UnitsReturnedBefore), (report.Added, Assert.Single(report.Problems).Code));
        Assert.Equal(before, await room.ContentAsync());
    }
}
