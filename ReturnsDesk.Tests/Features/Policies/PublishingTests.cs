using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Features.Policies;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Policies;

public sealed class PublishingTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_second_person_publishes_and_new_orders_are_judged_by_it_from_its_day(Engine engine)
    {
        await using var desk = await PolicyDesk.OpenAsync(engine);
        var number = await desk.DraftAsync(policy => policy with { WindowDays = 14 });

        Assert.Null(await desk.ProposeAsync(number, PolicyDesk.Today.AddDays(3)));
        Assert.Equal("policy.own-proposal", await desk.PublishAsync(number, desk.Manager));
        Assert.Null(await desk.PublishAsync(number));

        await using var db = desk.Database.Open();
        var room = new DeedRoom(desk.Database.Clock);
        var before = await room.ForOrderAsync(db, desk.Agent, PolicyDesk.Today.AddDays(2), CancellationToken.None);
        var after = await room.ForOrderAsync(db, desk.Agent, PolicyDesk.Today.AddDays(3), CancellationToken.None);
        Assert.Equal(((1, 30), (number, 14)), ((before.Policy.Version, before.Policy.WindowDays), (after.Policy.Version, after.Policy.WindowDays)));
        Assert.Equal((PolicyStanding.Upcoming, desk.Second.Name), ((await desk.ViewAsync(number)).Standing, (await desk.ViewAsync(number)).Published.By));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_was_sent_back_is_written_on_again_and_what_was_given_up_is_not(Engine engine)
    {
        await using var desk = await PolicyDesk.OpenAsync(engine);
        var number = await desk.DraftAsync(policy => policy with { WindowDays = 14 });
        await desk.ProposeAsync(number);

        var sentBack = await desk.Get<SendBackPolicy>().ExecuteAsync(desk.Second, number);
        var twice = await desk.Get<SendBackPolicy>().ExecuteAsync(desk.Second, number);
        var seen = await desk.ViewAsync(number);
        var written = await desk.Get<SaveDraft>().ExecuteAsync(desk.Second, new PolicyDraft(number, seen.Version, "Again", seen.Policy with { WindowDays = 21 }));
        var withdrawn = await desk.Get<WithdrawPolicy>().ExecuteAsync(desk.Second, number);

        Assert.Equal((null, "policy.not-proposed", null, null), (sentBack.Refusal?.Code, twice.Refusal?.Code, written.Refusal?.Code, withdrawn.Refusal?.Code));
        Assert.Equal("policy.not-a-draft", await desk.ProposeAsync(number));
        Assert.Equal("policy.in-force", (await desk.Get<WithdrawPolicy>().ExecuteAsync(desk.Manager, 1)).Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_proposal_needs_a_title_and_a_day_to_come(Engine engine)
    {
        await using var desk = await PolicyDesk.OpenAsync(engine);
        var untitled = await desk.DraftAsync(policy => policy, title: "");
        var late = await desk.DraftAsync(policy => policy);
        var waited = await desk.DraftAsync(policy => policy);
        await desk.ProposeAsync(waited, PolicyDesk.Today);
        desk.Database.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("policy.needs-title", await desk.ProposeAsync(untitled, PolicyDesk.Today.AddDays(1)));
        Assert.Equal("policy.valid-from-past", await desk.ProposeAsync(late, PolicyDesk.Today));
        Assert.Equal("policy.valid-from-past", await desk.PublishAsync(waited));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_list_tells_the_days_of_each_version_and_what_is_judged_by_it(Engine engine)
    {
        await using var desk = await PolicyDesk.OpenAsync(engine);
        await desk.Database.AddAsync(new AReturn());
        var number = await desk.DraftAsync(policy => policy with { WindowDays = 14 });
        await desk.ProposeAsync(number);
        await desk.PublishAsync(number);
        var later = await desk.DraftAsync(policy => policy with { WindowDays = 7 });
        await desk.ProposeAsync(later, PolicyDesk.Today.AddDays(10));
        await desk.PublishAsync(later);
        await desk.Get<BeginDraft>().ExecuteAsync(desk.Manager);

        var rows = await desk.Get<ReadPolicies>().ReadAsync(desk.Agent);

        Assert.Equal(
            [(4, PolicyStanding.Draft, null, 0, 0), (3, PolicyStanding.Upcoming, null, 0, 0), (2, PolicyStanding.InForce, PolicyDesk.Today.AddDays(9), 0, 0), (1, PolicyStanding.Superseded, (DateOnly?)PolicyDesk.Today.AddDays(-1), 1, 1)],
            rows.Select(row => (row.Number, row.Standing, row.LastDayOn, row.Orders, row.Returns)));
        Assert.Equal((2, 3), ((await desk.ViewAsync(4)).OtherNumber, (await desk.ViewAsync(4)).Number - 1));
        Assert.Equal(1, (await desk.ViewAsync(2)).OtherNumber);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Every_step_stands_in_the_audit(Engine engine)
    {
        await using var desk = await PolicyDesk.OpenAsync(engine);
        var number = await desk.DraftAsync(policy => policy with { WindowDays = 14 });
        await desk.ProposeAsync(number);
        await desk.PublishAsync(number);

        await using var db = desk.Database.Open();
        var entries = await db.AuditEntries.Where(entry => entry.Subject == "policy 2").OrderBy(entry => entry.Seq).ToListAsync();
        Assert.Equal([desk.Manager.Name, desk.Manager.Name, desk.Manager.Name, desk.Second.Name], entries.Select(entry => entry.ActorName));
        Assert.Equal(4, entries.Select(entry => entry.Action).Distinct().Count());
        Assert.Contains("Published", entries[^1].After, StringComparison.Ordinal);
    }
}
