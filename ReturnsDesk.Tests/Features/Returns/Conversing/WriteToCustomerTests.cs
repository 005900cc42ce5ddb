using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Conversing;

public sealed class WriteToCustomerTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_customer_sees_it_after_the_hold_and_reading_it_is_told_to_the_desk(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        await desk.SayAsync("We look into it.");

        Assert.Empty((await desk.SeenByCustomerAsync()).Entries);
        desk.Wait(TalkDesk.HoldSeconds);
        var own = Assert.Single((await desk.SeenByCustomerAsync()).Entries);
        desk.Wait(60);
        await desk.SeenByCustomerAsync();

        Assert.Equal(("We look into it.", false, desk.Agent.Name), (own.Body, own.IsOwn, own.By));
        Assert.Equal(AReturn.Monday.AddSeconds(TalkDesk.HoldSeconds), Assert.Single((await desk.SeenAsync()).Entries).ReadAt);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_the_customer_wrote_is_read_by_whoever_answers_and_they_are_told_so(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        await desk.HearAsync("Hello?");
        desk.Wait(30);

        Assert.Equal("desk.not-permitted", (await desk.Get<MarkConversationRead>().ExecuteAsync(desk.Desk.Warehouse, desk.Case)).Refusal?.Code);
        Assert.Null(Assert.Single((await desk.SeenByCustomerAsync()).Entries).ReadAt);
        Assert.Null((await desk.Get<MarkConversationRead>().ExecuteAsync(desk.Agent, desk.Case)).Refusal);
        desk.Wait(30);
        Assert.Null((await desk.Get<MarkConversationRead>().ExecuteAsync(desk.Agent, desk.Case)).Refusal);

        Assert.Equal(AReturn.Monday.AddSeconds(30), Assert.Single((await desk.SeenByCustomerAsync()).Entries).ReadAt);
        Assert.False((await desk.SeenAsync()).HasUnread);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nothing_goes_out_with_an_open_place_or_by_somebody_who_may_not(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        var write = desk.Get<WriteToCustomer>();

        var open = (await write.ExecuteAsync(desk.Agent, desk.Case, "By {deadline}")).Refusal!;
        Assert.Equal(("message.unfilled", "{deadline}"), (open.Code, open.Facts[0]));
        Assert.Equal("message.length", (await write.ExecuteAsync(desk.Agent, desk.Case, " ")).Refusal?.Code);
        Assert.Equal("return.unknown", (await write.ExecuteAsync(desk.Agent, new CaseRef("R26-99999999-9"), "Hello")).Refusal?.Code);
        Assert.Equal("desk.not-permitted", (await write.ExecuteAsync(desk.Desk.Warehouse, desk.Case, "Hello")).Refusal?.Code);
        Assert.Equal("message.unfilled", (await desk.Get<RejectReturn>().ExecuteAsync(desk.Agent, desk.Case, "Dear {customer}")).Refusal?.Code);
        Assert.Equal("message.unfilled", (await desk.Get<AskForEvidence>().ExecuteAsync(desk.Agent, desk.Case, "Dear {customer}")).Refusal?.Code);
        Assert.Empty((await desk.SeenAsync()).Entries);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_message_is_taken_back_within_the_hold_as_if_it_had_not_been_written(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        await desk.HearAsync("Hello?");
        var id = await desk.SayAsync("Oops");
        Assert.Null(await desk.AwaitedSinceAsync());
        var takeBack = desk.Get<TakeBackMessage>();

        Assert.Equal("message.not-yours", (await takeBack.ExecuteAsync(desk.Desk.Manager, desk.Case, id)).Refusal?.Code);
        Assert.Equal("message.unknown", (await takeBack.ExecuteAsync(desk.Agent, new CaseRef("R26-99999999-9"), id)).Refusal?.Code);
        Assert.Equal("Oops", (await takeBack.ExecuteAsync(desk.Agent, desk.Case, id)).Value);

        desk.Wait(TalkDesk.HoldSeconds);
        Assert.Equal("Hello?", Assert.Single((await desk.SeenByCustomerAsync()).Entries).Body);
        Assert.Equal(AReturn.Monday, await desk.AwaitedSinceAsync());
        var second = await desk.SayAsync("Hello!");
        desk.Wait(TalkDesk.HoldSeconds);
        Assert.Equal("message.went-out", (await takeBack.ExecuteAsync(desk.Agent, desk.Case, second)).Refusal?.Code);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task An_answer_ends_the_waiting_a_decision_in_words_too_and_its_undo_begins_it_again(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        await desk.HearAsync("Hello?");
        Assert.Equal(AReturn.Monday, await desk.AwaitedSinceAsync());

        Assert.Null((await desk.Get<RejectReturn>().ExecuteAsync(desk.Agent, desk.Case, "Worn")).Refusal);
        Assert.Null(await desk.AwaitedSinceAsync());
        Assert.Null((await desk.Get<TakeBackDecision>().ExecuteAsync(desk.Agent, desk.Case)).Refusal);
        Assert.Equal(AReturn.Monday, await desk.AwaitedSinceAsync());
        Assert.Null((await desk.Get<LeaveUnanswered>().ExecuteAsync(desk.Agent, desk.Case)).Refusal);
        Assert.Null(await desk.AwaitedSinceAsync());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_customer_sees_messages_and_questions_and_never_a_note(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        await desk.Get<AddNote>().ExecuteAsync(desk.Agent, desk.Case, "Smells of fraud");
        await desk.Get<AskForEvidence>().ExecuteAsync(desk.Agent, desk.Case, "A photo, please.");
        await desk.Get<RecordAnswer>().ExecuteAsync(desk.Agent, desk.Case, "Sent by chat");

        var seen = await desk.SeenByCustomerAsync();

        Assert.Equal([("A photo, please.", false, true), ("Sent by chat", true, false)], seen.Entries.Select(entry => (entry.Body, entry.IsOwn, entry.IsQuestion)));
        Assert.Equal([TalkSide.Internal, TalkSide.Desk, TalkSide.Customer], (await desk.SeenAsync()).Entries.Select(entry => entry.Side));
    }
}
