using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Features.Policies.Replaying;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Policies.Replaying;

public sealed class ReplayJobTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task It_goes_on_beside_the_page_and_its_result_is_kept(Engine engine)
    {
        await using var room = await ReplayDesk.OpenAsync(engine);
        await room.AskAllAsync();

        var first = await room.Desk.Get<ReplayJobs>().StartAsync(room.Desk.Manager, ReplayDesk.DraftNumber, 12);
        await EndAsync(room);
        await room.AskAsync(2000);
        await room.ReplayAsync(months: 6);

        var newest = await room.ViewAsync();
        var before = await room.ViewAsync(id: first.Value);
        Assert.Equal([6, 12], newest.Past.Select(row => row.Months));
        Assert.Equal((7, 6), (newest.Result!.Requests, before.Result!.Requests));
        Assert.Equal((ReplayStatus.Done, 6, 6, room.Desk.Manager.Name), (before.Shown!.Status, before.Shown.Done, before.Shown.Total, before.Shown.StartedBy));
        Assert.Equal(VerdictAnswer.NeedsReview, before.Result.Cells.First(cell => cell.Then != cell.Now).Then);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Of_many_who_start_it_at_once_one_does(Engine engine)
    {
        await using var room = await ReplayDesk.OpenAsync(engine);

        var begun = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => room.Desk.Get<ReplayPolicy>().BeginAsync(room.Desk.Manager, ReplayDesk.DraftNumber, 12, CancellationToken.None))));

        Assert.Single(begun, one => !one.Refused);
        Assert.All(begun.Where(one => one.Refused), one => Assert.Contains(one.Refusal!.Code, (string[])["replay.running", "desk.bound-exceeded"]));
        Assert.False((await room.Desk.Get<ReplayPolicy>().BeginAsync(room.Desk.Manager, ReplayDesk.LiveNumber, 12, CancellationToken.None)).Refused);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_program_that_died_leaves_it_cut_off_and_another_may_start(Engine engine)
    {
        await using var room = await ReplayDesk.OpenAsync(engine);
        await room.Desk.Get<ReplayPolicy>().BeginAsync(room.Desk.Manager, ReplayDesk.DraftNumber, 12, CancellationToken.None);
        var alive = (await room.ViewAsync()).Shown!.Status;

        room.Desk.Database.Clock.Advance(PolicyReplay.Lease + TimeSpan.FromSeconds(1));
        var gone = (await room.ViewAsync()).Shown!.Status;
        await room.ReplayAsync();

        Assert.Equal((ReplayStatus.Running, ReplayStatus.CutOff), (alive, gone));
        Assert.Equal([ReplayStatus.Done, ReplayStatus.CutOff], (await room.ViewAsync()).Past.Select(row => row.Status));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Whoever_stops_it_stops_it_on_another_node_too(Engine engine)
    {
        await using var room = await ReplayDesk.OpenAsync(engine);
        await room.AskAllAsync();
        var begun = (await room.Desk.Get<ReplayPolicy>().BeginAsync(room.Desk.Manager, ReplayDesk.DraftNumber, 12, CancellationToken.None)).Value!;

        var asked = await room.Desk.Get<CancelReplay>().ExecuteAsync(room.Desk.Manager, begun.Id);
        var outcome = await room.Desk.Get<ReplayPolicy>().RunAsync(room.Desk.Manager, begun, new Later(room), CancellationToken.None);
        var again = await room.Desk.Get<CancelReplay>().ExecuteAsync(room.Desk.Manager, begun.Id);

        Assert.Null(asked.Refusal);
        Assert.Equal((ReplayStatus.Cancelled, null), (outcome.Status, outcome.Result));
        Assert.Equal("replay.not-running", again.Refusal?.Code);
        Assert.Equal(ReplayStatus.Cancelled, (await room.ViewAsync()).Shown!.Status);
    }

    [Fact]
    public async Task A_node_that_was_given_up_does_not_write_over_what_came_after()
    {
        await using var room = await ReplayDesk.OpenAsync(Engine.Sqlite);
        var lost = (await room.Desk.Get<ReplayPolicy>().BeginAsync(room.Desk.Manager, ReplayDesk.DraftNumber, 12, CancellationToken.None)).Value!;
        room.Desk.Database.Clock.Advance(PolicyReplay.Lease * 2);
        await room.ReplayAsync();

        var outcome = await room.Desk.Get<ReplayPolicy>().RunAsync(room.Desk.Manager, lost, null, CancellationToken.None);

        Assert.Equal(ReplayStatus.CutOff, outcome.Status);
        Assert.Equal([ReplayStatus.Done, ReplayStatus.CutOff], (await room.ViewAsync()).Past.Select(row => row.Status));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    public async Task Months_lie_between_1_and_36(int months)
    {
        await using var room = await ReplayDesk.OpenAsync(Engine.Sqlite);

        Assert.Equal("replay.months", (await room.Desk.Get<ReplayPolicy>().ExecuteAsync(room.Desk.Manager, ReplayDesk.DraftNumber, months)).Refusal?.Code);
        Assert.Equal("policy.unknown", (await room.Desk.Get<ReplayPolicy>().ExecuteAsync(room.Desk.Manager, 99, 12)).Refusal?.Code);
        Assert.Empty((await room.ViewAsync()).Past);
    }

    private static async Task EndAsync(ReplayDesk room)
    {
        while ((await room.ViewAsync()).Shown is not { Status: not ReplayStatus.Running })
        {
            await Task.Delay(20);
        }
    }

    /// <summary>Every page takes two seconds.</summary>
    private sealed class Later(ReplayDesk room) : IProgress<ReplayProgress>
    {
        public void Report(ReplayProgress value) => room.Desk.Database.Clock.Advance(TimeSpan.FromSeconds(2));
    }
}
