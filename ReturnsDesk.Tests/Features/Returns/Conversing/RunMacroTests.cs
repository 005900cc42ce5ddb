using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Details.Acting;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Conversing;

public sealed class RunMacroTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_decision_and_its_message_are_one_step(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        await desk.HearAsync("May I send it back?");

        Assert.Null((await desk.Get<RunMacro>().ExecuteAsync(desk.Agent, desk.Case, ReplyAction.Approve, "Yes, please.")).Refusal);

        Assert.Equal(CaseStatus.Approved, (await desk.StoredAsync()).Status);
        Assert.Equal(("Yes, please.", "message"), ((await desk.SeenAsync()).Entries[^1].Text, (await desk.SeenAsync()).Entries[^1].Kind));
        Assert.Null(await desk.AwaitedSinceAsync());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_refused_says_nothing_either(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine, new AReturn().AlreadyApproved());
        var run = desk.Get<RunMacro>();
        async Task<string?> CodeAsync(CaseRef target, ReplyAction action, string body) => (await run.ExecuteAsync(desk.Agent, target, action, body)).Refusal?.Code;

        Assert.Equal("case.step-not-allowed", await CodeAsync(desk.Case, ReplyAction.Approve, "Yes"));
        Assert.Equal("case.step-not-allowed", await CodeAsync(desk.Case, ReplyAction.Close, "Done"));
        Assert.Equal("case.changed-meanwhile", await CodeAsync(desk.Case with { SeenVersion = 77 }, ReplyAction.Reject, "No"));
        Assert.Equal("message.unfilled", await CodeAsync(desk.Case, ReplyAction.Reject, "{customer}"));
        Assert.Equal("desk.not-permitted", (await run.ExecuteAsync(desk.Desk.Warehouse, desk.Case, ReplyAction.Reject, "No")).Refusal?.Code);
        Assert.Empty((await desk.SeenAsync()).Entries);
    }

    [Theory]
    [InlineData(ReplyAction.Reject, CaseStatus.Rejected, "rejected")]
    [InlineData(ReplyAction.AskForEvidence, CaseStatus.AwaitingCustomer, "evidence-asked")]
    public async Task A_rejection_and_a_question_are_told_by_their_own_words(ReplyAction action, CaseStatus status, string kind)
    {
        await using var desk = await TalkDesk.OpenAsync(Engine.Sqlite);

        Assert.Null((await desk.Get<RunMacro>().ExecuteAsync(desk.Agent, desk.Case, action, "Some words")).Refusal);

        Assert.Equal(status, (await desk.StoredAsync()).Status);
        Assert.Equal((kind, "Some words", TalkSide.Desk), Assert.Single((await desk.SeenAsync()).Entries.Select(entry => (entry.Kind, entry.Text, entry.Side))));
    }

    [Fact]
    public async Task An_inspected_case_is_closed_with_a_message()
    {
        await using var desk = await TalkDesk.OpenAsync(Engine.Sqlite, new AReturn().AlreadyInspected());

        Assert.Null((await desk.Get<RunMacro>().ExecuteAsync(desk.Agent, desk.Case, ReplyAction.Close, "Settled as agreed")).Refusal);

        Assert.Equal(CaseStatus.Resolved, (await desk.StoredAsync()).Status);
        Assert.Equal(["closed", "message"], (await desk.SeenAsync()).Entries.Select(entry => entry.Kind).Order());
    }
}
