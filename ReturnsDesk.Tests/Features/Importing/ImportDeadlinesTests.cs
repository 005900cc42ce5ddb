using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Tests.Features.Importing.Reading;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Importing;

public sealed class ImportDeadlinesTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_platforms_file_moves_the_clock_of_the_case_once(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        var asked = await room.Desk.Database.AddAsync(new AReturn());
        var text = $"售后单号,节点,截止时间\n{asked.Number},待商家处理,2026-03-05 18:00\n";

        var dry = await ImportAsync(room, text, dryRun: true);
        var first = await ImportAsync(room, text);
        var second = await ImportAsync(room, text);

        Assert.Equal((1, 0, 0), (dry.Changed, dry.Unchanged, dry.Problems.Count));
        Assert.Equal((1, 0, 0), (first.Changed, first.Unchanged, first.Problems.Count));
        Assert.Equal((0, 1, 0), (second.Changed, second.Unchanged, second.Problems.Count));
        var clock = Assert.Single((await room.Desk.Database.CaseAsync(asked.Number)).Deadlines, deadline => deadline.IsOpen && deadline.Node == DeadlineNode.Review);
        Assert.Equal((new DateTime(2026, 3, 5, 18, 0, 0, DateTimeKind.Utc), DeadlineSource.Platform), (clock.EndsAt, clock.Source));
        await using var db = room.Desk.Database.Open();
        Assert.Equal(1, await db.Timeline.CountAsync(entry => entry.Code == "deadline-moved"));
        Assert.Equal(["deadlines", "deadlines"], await db.ImportBatches.Select(batch => batch.Content).ToListAsync());
    }

    [Fact]
    public async Task An_order_number_finds_its_only_open_case_and_a_day_lasts_until_its_end()
    {
        await using var room = await ImportRoom.OpenAsync(Engine.Sqlite);
        var asked = await room.Desk.Database.AddAsync(new AReturn().Of(new AnOrder().Numbered("#1001")));

        var report = await ImportAsync(room, "Order number,Due\n1001,2026-03-05\n");

        Assert.Equal(1, report.Changed);
        var clock = Assert.Single((await room.Desk.Database.CaseAsync(asked.Number)).Deadlines, deadline => deadline.Source == DeadlineSource.Platform);
        Assert.Equal(new DateTime(2026, 3, 6, 0, 0, 0, DateTimeKind.Utc), clock.EndsAt);
    }

    [Theory]
    [InlineData("9999,,2026-03-05 10:00", "Case", ImportCodes.CaseUnknown)]
    [InlineData("1001,Coffee,2026-03-05 10:00", "Step", ImportCodes.UnknownNode)]
    [InlineData("1001,Refund,2026-03-05 10:00", "Step", ImportCodes.NoClock)]
    [InlineData("1001,Review,2026-03-01 10:00", "Due", ImportCodes.DeadlineInPast)]
    [InlineData("1001,Review,soon", "Due", ImportCodes.BadDate)]
    [InlineData("1001,Review,", "Due", ImportCodes.MissingValue)]
    public async Task A_row_that_cannot_be_is_named_and_loses_no_other(string cells, string column, string code)
    {
        await using var room = await ImportRoom.OpenAsync(Engine.Sqlite);
        await room.Desk.Database.AddAsync(new AReturn().Of(new AnOrder().Numbered("1001")));
        await room.Desk.Database.AddAsync(new AReturn().Numbered(ReturnNumber.Of(2026, 2)).Of(new AnOrder().Numbered("1002")));

        var report = await ImportAsync(room, $"Case,Step,Due\n{cells}\n1002,,2026-03-05 10:00\n");

        var problem = Assert.Single(report.Problems);
        Assert.Equal((2, column, code), (problem.Row, problem.Column, problem.Code));
        Assert.Equal(1, report.Changed);
    }

    [Fact]
    public async Task An_order_with_several_open_cases_is_not_guessed()
    {
        await using var room = await ImportRoom.OpenAsync(Engine.Sqlite);
        var order = await room.Desk.AddAsync(new AnOrder().Numbered("1001").With("MUG", 4, 1000));
        await using (var db = room.Desk.Database.Open())
        {
            var tracked = await db.Orders.Include(row => row.Lines).Include(row => row.Customer).SingleAsync(row => row.Id == order.Id);
            db.ReturnCases.Add(new AReturn().Of(tracked).Asking("MUG", 1).Build());
            db.ReturnCases.Add(new AReturn().Of(tracked).Asking("MUG", 1).Numbered(ReturnNumber.Of(2026, 2)).Build());
            await db.SaveChangesAsync();
        }

        var report = await ImportAsync(room, "Order,Due\n1001,2026-03-05 10:00\n");

        Assert.Equal(ImportCodes.CaseAmbiguous, Assert.Single(report.Problems).Code);
    }

    [Fact]
    public async Task A_file_of_orders_is_told_and_nobody_without_the_right_gets_in()
    {
        await using var room = await ImportRoom.OpenAsync(Engine.Sqlite);

        var report = await ImportAsync(room, Tables.Header + "A,2024-01-02,X,2,1.00,EUR\n");
        var refused = await room.Desk.Get<ImportDeadlines>().ExecuteAsync(room.Desk.Agent, Tables.Text("Case,Due\n1,2026-03-05\n"), Tables.Options);

        Assert.Equal(ImportCodes.MissingColumn, report.FileProblem?.Code);
        Assert.Equal("desk.not-permitted", refused.Refusal?.Code);
    }

    private static async Task<ImportReport> ImportAsync(ImportRoom room, string text, bool dryRun = false)
    {
        var result = await room.Desk.Get<ImportDeadlines>().ExecuteAsync(Actor.CommandLine, Tables.Text(text), Tables.Options, dryRun);
        Assert.Null(result.Refusal);
        return result.Value!;
    }
}
