using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Features.Importing.Reading;
using ReturnsDesk.Tests.Features.Returns.Deadlines;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Importing;

public sealed class ImportDeadlinesTests
{
    private const string Header = "Return number,Order number,Channel,Node,Due time\n";
    private static readonly DateTime Due = new(2026, 3, 10, 20, 0, 0, DateTimeKind.Utc);

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_platforms_times_are_taken_over_and_the_same_file_again_changes_nothing(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        var numbers = await room.Desk.Database.AddReviewsAsync(2);
        var shipping = await room.Desk.Database.AddCaseAsync(3, new AReturn().AlreadyApproved());
        var file = Header + $"{numbers[0]},,,Review,2026-03-10 20:00\n,10002,,,2026-03-10 20:00\n{shipping},20003,SHOP,买家寄出,2026-03-10 20:00\n";

        var first = await room.DeadlinesAsync(file);
        var before = await room.ContentAsync();
        var chain = await room.Desk.Database.ChainAsync();
        var again = await room.DeadlinesAsync(file);

        Assert.Equal((3, 0, 3, 0, 0), Counts(first));
        Assert.Equal((3, 0, 0, 3, 0), Counts(again));
        Assert.Equal(before, await room.ContentAsync());
        Assert.Equal(3, (await room.Desk.Database.ChainAsync()).Count(entry => entry.Subject.StartsWith("return ", StringComparison.Ordinal)));
        foreach (var (number, node) in new[] { (numbers[0], "Review"), (numbers[1], "Review"), (shipping, "Ship") })
        {
            var stored = await room.Desk.Database.CaseAsync(number);
            Assert.Equal((Due, DeadlineSource.Platform), (stored.NextDueAt, stored.NextSource));
            await using var db = room.Desk.Database.Open();
            var told = Assert.Single(await db.Timeline.Where(entry => entry.ReturnCaseId == stored.Id && entry.Code == "deadline-moved").ToListAsync());
            Assert.Equal((node, room.Desk.Manager.Name), (told.Text, told.ActorName));
            var audited = Assert.Single(chain, entry => entry.Subject == $"return {number}");
            Assert.Equal(("deadlines.import", node, room.Desk.Manager.Id), (audited.Action, audited.Reason, audited.ActorId));
        }
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_dry_run_says_the_same_and_writes_nothing(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        var numbers = await room.Desk.Database.AddReviewsAsync(2);
        var before = await room.ContentAsync();
        var file = Header + $"{numbers[0]},,,,2026-03-10 20:00\n{numbers[0]},,,Review,2026-03-10 20:00\n{numbers[1]},,,Refund,2026-03-10 20:00\n";

        var dry = await room.DeadlinesAsync(file, dryRun: true);

        Assert.Equal((3, 0, 1, 1, 1), Counts(dry));
        Assert.True(dry.IsDryRun);
        Assert.Equal(before, await room.ContentAsync());
        await using var db = room.Desk.Database.Open();
        Assert.Empty(await db.ImportBatches.ToListAsync());
        Assert.Equal(Counts(dry), Counts(await room.DeadlinesAsync(file)));
    }

    [Theory]
    [InlineData("R26-00000009-9,,,,2026-03-10", "Return number", ImportCodes.ReturnUnknown)]
    [InlineData("88001,,,,2026-03-10", "Return number", ImportCodes.ReturnUnknown)]
    [InlineData("R26-00000001-0,10001,,,2026-03-10", "Return number", ImportCodes.ReturnUnknown)]
    [InlineData("{1},10002,,,2026-03-10", "Return number", ImportCodes.ReturnOfOtherOrder)]
    [InlineData(",Nobody,,,2026-03-10", "Order number", ImportCodes.OrderUnknown)]
    [InlineData(",10001,tmall,,2026-03-10", "Channel", ImportCodes.OrderNotInChannel)]
    [InlineData(",TWICE,,,2026-03-10", "Order number", ImportCodes.OrderInChannels)]
    [InlineData(",ENDED,,,2026-03-10", "Order number", ImportCodes.NoOpenReturn)]
    [InlineData(",MANY,,,2026-03-10", "Order number", ImportCodes.SeveralOpenReturns)]
    [InlineData("{1},,,Refund,2026-03-10", "Node", ImportCodes.DeadlineNotOpen)]
    [InlineData("{1},,,,2020-03-10", "Due time", ImportCodes.DeadlineInPast)]
    [InlineData("{law},,,Refund,2026-03-10", "Node", ImportCodes.DeadlineIsLaw)]
    [InlineData("{done},,,,2026-03-10", "Node", ImportCodes.NoDeadlineRunning)]
    [InlineData("{2},,,,2026-03-11", "Due time", ImportCodes.DeadlineTwice)]
    public async Task A_due_time_that_cannot_be_is_told_with_its_place_and_loses_no_other(string row, string column, string code)
    {
        await using var room = await ImportRoom.OpenAsync(Engine.Sqlite);
        var database = room.Desk.Database;
        var numbers = await database.AddReviewsAsync(2);
        await AddAsync(database, 11, new AReturn().Of(new AnOrder().Numbered("TWICE")));
        await AddAsync(database, 12, new AReturn().Of(new AnOrder().Numbered("TWICE").Via("tmall")));
        var done = await AddAsync(database, 13, new AReturn().Of(new AnOrder().Numbered("ENDED")).AlreadyRejected());
        await EndAsync(database, done);
        await AddTwoOfOneOrderAsync(database);
        var law = await AddAsync(database, 16, new AReturn());
        await database.AddLawAsync(law, DeadlineNode.Refund, AReturn.Monday.AddDays(9));
        var filled = row.Replace("{1}", numbers[0], StringComparison.Ordinal).Replace("{2}", numbers[1], StringComparison.Ordinal)
            .Replace("{law}", law, StringComparison.Ordinal).Replace("{done}", done, StringComparison.Ordinal);

        var report = await room.DeadlinesAsync($"{Header}{numbers[1]},,,,2026-03-10 20:00\n{filled}\n");

        var problem = Assert.Single(report.Problems);
        Assert.Equal(("deadlines.csv", 3, column, code), (problem.File, problem.Row, problem.Column, problem.Code));
        Assert.Equal((1, Due), (report.Changed, (await database.CaseAsync(numbers[1])).NextDueAt));
        Assert.DoesNotContain("import.", room.Desk.Get<ProblemSentence>().Of(problem), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task An_order_means_its_only_open_return_whatever_number_the_platform_gave_it(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        await AddAsync(room.Desk.Database, 1, new AReturn().Of(new AnOrder().Numbered("#1001").Via("tmall")));
        var here = await AddAsync(room.Desk.Database, 2, new AReturn().Of(new AnOrder().Numbered("#1001").Via("shopify")));

        var report = await room.DeadlinesAsync("售后单号,订单编号,渠道,截止时间\n2026030288001,1001,Shopify,2026-03-10 20:00\n");

        Assert.Empty(report.Problems);
        Assert.Equal((1, Due), (report.Changed, (await room.Desk.Database.CaseAsync(here)).NextDueAt));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_law_is_told_and_left_where_it_is(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        var number = (await room.Desk.Database.AddReviewsAsync(1))[0];
        await room.Desk.Database.AddLawAsync(number, DeadlineNode.Refund, AReturn.Monday.AddDays(9));

        var report = await room.DeadlinesAsync($"{Header}{number},,,Refund,2026-03-10\n");

        Assert.Equal($"The deadline “Refund” of return {number} is set by law and ends 2026-03-11 09:00 +00:00. It cannot be moved; take the row out.", room.Desk.Get<ProblemSentence>().Of(Assert.Single(report.Problems)));
        Assert.Contains((await room.Desk.Database.CaseAsync(number)).Deadlines, clock => (clock.Source, clock.EndsAt) == (DeadlineSource.Law, AReturn.Monday.AddDays(9)));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_stopped_half_way_goes_on_with_the_same_file_and_each_run_is_on_record(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        var numbers = await room.Desk.Database.AddReviewsAsync(450);
        var file = Header + string.Concat(numbers.Select(number => $"{number},,,,2026-03-10 20:00\n"));
        using var stop = new CancellationTokenSource();

        var cut = await room.DeadlinesAsync(file, progress: new AtOnce(stop.Cancel), cancellationToken: stop.Token);
        var again = await room.DeadlinesAsync(file);

        Assert.True(cut.WasCancelled);
        Assert.Equal((200, 250, 200), (cut.Changed, again.Changed, again.Unchanged));
        await using var db = room.Desk.Database.Open();
        var runs = await db.ImportBatches.OrderBy(batch => batch.Id).ToListAsync();
        Assert.Equal(
            [("deadlines", ImportState.Cancelled, 200, 0), ("deadlines", ImportState.Done, 250, 200)],
            runs.Select(run => (run.Content, run.State, run.Changed, run.Unchanged)));
        Assert.Equal([1], await db.ReturnCases.Select(row => row.Timeline.Count(entry => entry.Code == "deadline-moved")).Distinct().ToListAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Whoever_may_not_move_deadlines_is_refused_though_they_import_orders(Engine engine)
    {
        await using var room = await ImportRoom.OpenAsync(engine);
        var admin = await room.Desk.Database.AddStaffAsync(ReturnsDesk.Domain.Team.Roles.Admin);

        var result = await room.Desk.Get<ImportDeadlines>().ExecuteAsync(admin, Tables.Text(Header + "R1,,,,2026-03-10\n"), Tables.Options);

        Assert.Equal("desk.not-permitted", result.Refusal?.Code);
    }

    private static (int Rows, int Added, int Changed, int Unchanged, int Problems) Counts(ImportReport report) =>
        (report.Rows, report.Added, report.Changed, report.Unchanged, report.Problems.Count);

    private static async Task<string> AddAsync(TestDb database, int number, AReturn built) => (await database.AddAsync(built.Numbered(ReturnNumber.Of(2026, number)))).Number;

    /// <summary>As if the bound for an objection had run out.</summary>
    private static async Task EndAsync(TestDb database, string number)
    {
        await using var db = database.Open();
        await db.Deadlines.Where(clock => db.ReturnCases.Any(row => row.Id == clock.ReturnCaseId && row.Number == number)).ExecuteUpdateAsync(set => set.SetProperty(clock => clock.MetAt, AReturn.Monday));
    }

    private static async Task AddTwoOfOneOrderAsync(TestDb database)
    {
        await using var db = database.Open();
        var order = new AnOrder().Numbered("MANY").With("A", 1, 100).With("B", 1, 100).Build();
        db.ReturnCases.Add(new AReturn().Of(order).Asking("A", 1).Numbered(ReturnNumber.Of(2026, 14)).Build());
        db.ReturnCases.Add(new AReturn().Of(order).Asking("B", 1).Numbered(ReturnNumber.Of(2026, 15)).Build());
        await db.SaveChangesAsync();
    }

    private sealed class AtOnce(Action act) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => act();
    }
}
