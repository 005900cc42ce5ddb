using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Following;

/// <summary>What the customer may say to a decision: object once and in time, answer a question, withdraw the request.</summary>
public sealed class DecisionTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_rejection_is_objected_to_once(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine, new AReturn().AlreadyRejected());
        var appeal = desk.Get<AppealReturn>();
        var seen = await desk.SeenAsync();
        Assert.Equal((true, "Worn", AReturn.Monday.AddHours(1).AddDays(7)), (seen.Acts.Appeal, seen.Said("rejected"), seen.Acts.AppealUntilAt));

        Assert.Equal("decision.needs-reason", (await appeal.ExecuteAsync(desk.OrderId, desk.Number, " ")).Refusal?.Code);
        Assert.Equal("note.length", (await appeal.ExecuteAsync(desk.OrderId, desk.Number, new string('a', 4001))).Refusal?.Code);
        Assert.Null((await appeal.ExecuteAsync(desk.OrderId, desk.Number, "Never worn, see the tag 4111 1111 1111 1111.")).Refusal);

        var stored = await desk.StoredAsync();
        Assert.Equal((CaseStatus.Requested, true, true), (stored.Status, stored.IsEscalated, stored.WasAppealed));
        Assert.Equal("Never worn, see the tag •••• •••• •••• 1111.", (await desk.SeenAsync()).Said("appealed"));
        Assert.Null((await desk.Get<RejectReturn>().ExecuteAsync(desk.Desk.Agent, new CaseRef(desk.Number), "Still worn")).Refusal);
        Assert.Equal("case.appealed-before", (await appeal.ExecuteAsync(desk.OrderId, desk.Number, "Again")).Refusal?.Code);
        Assert.False((await desk.SeenAsync()).Acts.Appeal);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task An_objection_that_comes_too_late_is_refused(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine, new AReturn().AlreadyRejected());
        desk.Wait(TimeSpan.FromDays(7));

        Assert.Equal("case.appeal-too-late", (await desk.Get<AppealReturn>().ExecuteAsync(desk.OrderId, desk.Number, "Late")).Refusal?.Code);
        Assert.False((await desk.SeenAsync()).Acts.Appeal);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_question_is_answered_and_the_case_is_back_in_review(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine, new AReturn());
        var answer = desk.Get<AnswerEvidence>();
        Assert.Equal("case.step-not-allowed", (await answer.ExecuteAsync(desk.OrderId, desk.Number, "Unasked")).Refusal?.Code);
        Assert.Null((await desk.Get<AskForEvidence>().ExecuteAsync(desk.Desk.Agent, new CaseRef(desk.Number), "A photo of the tag, please.")).Refusal);
        var asked = await desk.SeenAsync();

        Assert.Equal("decision.needs-answer", (await answer.ExecuteAsync(desk.OrderId, desk.Number, "")).Refusal?.Code);
        Assert.Null((await answer.ExecuteAsync(desk.OrderId, desk.Number, "It is attached.")).Refusal);

        Assert.Equal((true, "A photo of the tag, please."), (asked.Acts.Answer, asked.Said("evidence-asked")));
        Assert.Contains(asked.Deadlines, clock => clock.Node == DeadlineNode.Answer);
        Assert.Equal(CaseStatus.Requested, (await desk.StoredAsync()).Status);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_request_is_withdrawn_until_it_was_shipped(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine);

        Assert.Equal((true, true), ((await desk.SeenAsync()).Acts.Cancel, (await desk.SeenAsync()).Acts.Change));
        Assert.Null((await desk.Get<CancelByCustomer>().ExecuteAsync(desk.OrderId, desk.Number)).Refusal);

        var stored = await desk.StoredAsync();
        Assert.Equal((CaseStatus.Cancelled, 1), (stored.Status, stored.Lines[0].OrderLine.OpenUnits));
        Assert.Equal("case.step-not-allowed", (await desk.Get<CancelByCustomer>().ExecuteAsync(desk.OrderId, desk.Number)).Refusal?.Code);
    }

    [Fact]
    public async Task A_parcel_on_its_way_is_not_withdrawn()
    {
        await using var desk = await FollowDesk.OpenAsync(Engine.Sqlite, new AReturn().AlreadyHandedOver());

        Assert.Equal("case.step-not-allowed", (await desk.Get<CancelByCustomer>().ExecuteAsync(desk.OrderId, desk.Number)).Refusal?.Code);
        Assert.Equal((false, false), ((await desk.SeenAsync()).Acts.Cancel, (await desk.SeenAsync()).Acts.Change));
    }
}
