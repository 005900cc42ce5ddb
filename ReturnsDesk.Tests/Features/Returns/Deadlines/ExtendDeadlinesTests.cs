using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deadlines.Extending;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Team.People;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Deadlines;

public sealed class ExtendDeadlinesTests
{
    private static readonly ExtensionScope Everything = new(null, null, null, null, null);
    private static readonly ExtensionTerm TwoDays = new(null, 2);

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_the_preview_says_is_what_is_done(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var database = desk.Database;
        var mine = await database.AddCaseAsync(1, new AReturn(), new AnOrder().Via("tmall").To("CN").With("LAMP", 1, 9900));
        var moved = await database.AddCaseAsync(2, new AReturn().AlreadyApproved(), new AnOrder().Via("tmall").To("CN"));
        var elsewhere = await database.AddCaseAsync(3, new AReturn());
        var ended = await database.AddCaseAsync(4, new AReturn().AlreadyRejected(), new AnOrder().Via("tmall").To("CN"));
        var law = await database.AddCaseAsync(5, new AReturn(), new AnOrder().Via("tmall").To("CN"));
        await database.AddLawAsync(law, DeadlineNode.Refund, AReturn.Monday.AddDays(9));
        await desk.Get<ApproveReturn>().ExecuteAsync(Actor.CommandLine, new CaseRef(law));
        await StopClockAsync(database, law, DeadlineNode.Ship);
        var wish = new ExtensionWish(new ExtensionScope("tmall", null, "CN", null, null), TwoDays, "Spring festival");

        var preview = (await desk.Get<PreviewExtension>().ReadAsync(desk.Manager, wish)).Value!;
        var id = (await desk.Get<ExtendDeadlines>().ExecuteAsync(desk.Manager, wish)).Value;
        var settled = await desk.Get<WorkOffExtensions>().ExecuteAsync(Actor.Automatic);

        Assert.Equal((2, 9900 + 1200, 3), (preview.Cases, Assert.Single(preview.Stakes).MinorUnits, preview.Matched));
        Assert.Equal(new SkippedCases("deadline.is-law", 1), Assert.Single(preview.Skipped));
        Assert.Equal((mine, AReturn.Monday.AddHours(48), AReturn.Monday.AddHours(96)), (preview.Examples[0].Number, preview.Examples[0].EndsAt, preview.Examples[0].NewEndsAt));
        var result = (await desk.Get<ReadExtension>().ReadAsync(desk.Manager, id))!;
        Assert.Equal((3, 3, 2, 1, ExtensionState.Done), (settled, result.Extension.Total, result.Extension.Extended, result.Extension.Skipped, result.Extension.State));
        Assert.Equal([(mine, (string?)null), (moved, null), (law, "deadline.is-law")], result.Rows.OrderBy(row => row.Number).Select(row => (row.Number, row.Code)));
        Assert.Equal((AReturn.Monday.AddHours(96), AReturn.Later(1 + (9 * 24)).At), ((await database.CaseAsync(mine)).NextDueAt, (await database.CaseAsync(moved)).NextDueAt));
        Assert.Equal(AReturn.Monday.AddHours(48), (await database.CaseAsync(elsewhere)).NextDueAt);
        Assert.Equal(CaseStatus.Rejected, (await database.CaseAsync(ended)).Status);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Step_and_due_days_narrow_and_what_ends_later_is_skipped(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        await desk.Database.AddReviewsAsync(4);
        await desk.Database.AddCaseAsync(9, new AReturn().AlreadyApproved());
        var scope = new ExtensionScope(null, DeadlineNode.Review, null, AReturn.Monday.AddHours(50), AReturn.Monday.AddHours(52));

        var narrowed = (await desk.Get<PreviewExtension>().ReadAsync(desk.Manager, new ExtensionWish(scope, TwoDays, "Storm"))).Value!;
        var until = (await desk.Get<PreviewExtension>().ReadAsync(desk.Manager, new ExtensionWish(Everything, new ExtensionTerm(AReturn.Monday.AddHours(51), null), "Storm"))).Value!;

        Assert.Equal((2, 0), (narrowed.Cases, narrowed.Skipped.Count));
        Assert.Equal((2, new SkippedCases("deadline.cannot-extend", 3)), (until.Cases, Assert.Single(until.Skipped)));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Two_nodes_extend_each_case_once(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        await desk.Database.AddReviewsAsync(130);
        await desk.Get<ExtendDeadlines>().ExecuteAsync(desk.Manager, new ExtensionWish(Everything, TwoDays, "Storm"));
        var work = desk.Get<WorkOffExtensions>();

        var settled = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => work.ExecuteAsync(Actor.Automatic))));
        settled = [.. settled, await work.ExecuteAsync(Actor.Automatic)];

        await using var db = desk.Database.Open();
        Assert.Equal(130, settled.Sum());
        Assert.Equal([1], await db.ReturnCases.Select(row => row.Timeline.Count(entry => entry.Code == "deadline-extended-many")).Distinct().ToListAsync());
        var extension = await db.DeadlineExtensions.SingleAsync();
        Assert.Equal((130, ExtensionState.Done), (extension.Extended, extension.State));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_case_that_was_decided_meanwhile_keeps_its_new_clock(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var number = await desk.Database.AddCaseAsync(1, new AReturn());
        var id = (await desk.Get<ExtendDeadlines>().ExecuteAsync(desk.Manager, new ExtensionWish(Everything, TwoDays, "Storm"))).Value;
        await desk.Get<ApproveReturn>().ExecuteAsync(desk.Agent, new CaseRef(number));
        var due = (await desk.Database.CaseAsync(number)).NextDueAt;

        await desk.Get<WorkOffExtensions>().ExecuteAsync(Actor.Automatic);

        Assert.Equal(due, (await desk.Database.CaseAsync(number)).NextDueAt);
        Assert.Equal("deadline.moved-on", Assert.Single((await desk.Get<ReadExtension>().ReadAsync(desk.Manager, id))!.Rows).Code);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_stopped_goes_no_further(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        await desk.Database.AddReviewsAsync(3);
        var id = (await desk.Get<ExtendDeadlines>().ExecuteAsync(desk.Manager, new ExtensionWish(Everything, TwoDays, "Storm"))).Value;

        Assert.False((await desk.Get<CancelExtension>().ExecuteAsync(desk.Manager, id)).Refused);

        Assert.Equal(0, await desk.Get<WorkOffExtensions>().ExecuteAsync(Actor.Automatic));
        Assert.Equal("extension.ended", (await desk.Get<CancelExtension>().ExecuteAsync(desk.Manager, id)).Refusal?.Code);
        var stopped = (await desk.Get<ReadExtension>().ReadAsync(desk.Manager, id, ExtensionOutcome.Waiting))!;
        Assert.Equal((ExtensionState.Cancelled, desk.Manager.Name, 3), (stopped.Extension.State, stopped.Extension.StoppedBy, stopped.Rows.Count));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task It_is_done_with_the_rights_that_the_person_has_then(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var number = (await desk.Database.AddReviewsAsync(1))[0];
        var due = (await desk.Database.CaseAsync(number)).NextDueAt;
        var id = (await desk.Get<ExtendDeadlines>().ExecuteAsync(desk.Manager, new ExtensionWish(Everything, TwoDays, "Storm"))).Value;
        Assert.Null((await desk.Get<ChangeRoles>().ExecuteAsync(Actor.CommandLine, desk.Manager.Id, [Roles.Agent])).Refusal);

        await desk.Get<WorkOffExtensions>().ExecuteAsync(Actor.Automatic);

        await using var db = desk.Database.Open();
        Assert.Equal((due, ExtensionState.Cancelled, "desk.not-permitted"), ((await desk.Database.CaseAsync(number)).NextDueAt, (await db.DeadlineExtensions.SingleAsync()).State, (await db.DeadlineExtensions.SingleAsync(row => row.Id == id)).StoppedBy));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_audit_names_the_extension_and_each_case_with_the_reason(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var number = (await desk.Database.AddReviewsAsync(1))[0];
        var id = (await desk.Get<ExtendDeadlines>().ExecuteAsync(desk.Manager, new ExtensionWish(Everything, TwoDays, "Storm"))).Value;
        await desk.Get<WorkOffExtensions>().ExecuteAsync(Actor.Automatic);

        await using var db = desk.Database.Open();
        var told = await db.AuditEntries.Where(entry => entry.Action == "deadlines.extend").OrderBy(entry => entry.Seq).Select(entry => new { entry.Subject, entry.Reason, entry.ActorName }).ToListAsync();
        Assert.Equal([$"extension {id}", $"return {number}", $"extension {id}"], told.Select(entry => entry.Subject));
        Assert.All(told, entry => Assert.Equal(("Storm", desk.Manager.Name), (entry.Reason, entry.ActorName)));
    }

    [Fact]
    public async Task A_wish_that_means_nothing_is_refused()
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite);
        await desk.Database.AddReviewsAsync(1);
        var extend = desk.Get<ExtendDeadlines>();

        Assert.Equal("extension.needs-reason", (await extend.ExecuteAsync(desk.Manager, new ExtensionWish(Everything, TwoDays, " "))).Refusal?.Code);
        Assert.Equal("extension.term", (await extend.ExecuteAsync(desk.Manager, new ExtensionWish(Everything, new ExtensionTerm(null, null), "Storm"))).Refusal?.Code);
        Assert.Equal("extension.nothing", (await extend.ExecuteAsync(desk.Manager, new ExtensionWish(Everything with { Channel = "nowhere" }, TwoDays, "Storm"))).Refusal?.Code);
        Assert.Equal("desk.not-permitted", (await extend.ExecuteAsync(desk.Agent, new ExtensionWish(Everything, TwoDays, "Storm"))).Refusal?.Code);
    }

    /// <summary>As if the step had no clock of ours: only the law's runs.</summary>
    private static async Task StopClockAsync(TestDb database, string number, DeadlineNode node)
    {
        await using var db = database.Open();
        var returnCase = (await CaseChange.LoadAsync(db, number, CancellationToken.None))!;
        returnCase.Deadlines.Single(clock => clock.Node == node && clock.Source == DeadlineSource.Policy).Stop(AReturn.Monday.AddHours(4));
        await db.SaveChangesAsync();
    }
}
