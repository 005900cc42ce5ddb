using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

/// <summary>What is in doubt does not wait behind what is new, and calls for a person in time. Both were found by the rig with ten thousand refunds.</summary>
public sealed class InDoubtTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly ScriptedGateway _gateway = new("scripted");

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task It_is_asked_about_before_a_long_queue_is_sent(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, policy: null, _gateway);
        _gateway.AnswersSends(GatewayOutcome.Unknown).AnswersAsks(GatewayOutcome.Succeeded);
        await ProposedAsync(desk);
        await desk.SendAsync();
        for (var queued = 0; queued < SendRefunds.Batch; queued++)
        {
            await ProposedAsync(desk);
        }

        // The waiting time of the one in doubt is made to end last.
        var doubted = desk.Database.Clock.GetUtcNow().UtcDateTime.AddSeconds(30);
        await using (var db = desk.Database.Open())
        {
            db.Entry(db.RefundIntents.First(intent => intent.Status == MoneyStatus.Unknown)).Property(intent => intent.NextAt).CurrentValue = doubted;
            await db.SaveChangesAsync();
        }

        desk.Database.Clock.Advance(Minute);
        await desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic);

        Assert.Equal((1, SendRefunds.Batch), (_gateway.Asked.Count, _gateway.Sent.Count));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task After_a_quarter_of_an_hour_a_person_is_called_though_nobody_could_ask(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine, policy: null, _gateway);
        _gateway.AnswersSends(GatewayOutcome.Unknown);
        var id = await ProposedAsync(desk);
        await desk.SendAsync();

        desk.Database.Clock.Advance(Waits.Unanswered - Minute);
        var early = await desk.Get<CallForUnanswered>().ExecuteAsync(Actor.Automatic);
        desk.Database.Clock.Advance(Minute);
        var inTime = await desk.Get<CallForUnanswered>().ExecuteAsync(Actor.Automatic);
        var again = await desk.Get<CallForUnanswered>().ExecuteAsync(Actor.Automatic);

        Assert.Equal((0, 1, 0), (early, inTime, again));
        var intent = (await desk.StoredAsync(id)).Intents.Single();
        Assert.Equal((MoneyStatus.Unknown, AttentionCodes.Unanswered), (intent.Status, intent.Attention));
    }

    [Fact]
    public async Task Whoever_let_it_rest_is_called_again_later()
    {
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite, policy: null, _gateway);
        _gateway.AnswersSends(GatewayOutcome.Unknown);
        var id = await ProposedAsync(desk);
        await desk.SendAsync();
        desk.Database.Clock.Advance(Waits.Unanswered);
        await desk.Get<CallForUnanswered>().ExecuteAsync(Actor.Automatic);
        var intentId = (await desk.StoredAsync(id)).Intents.Single().Id;
        Assert.Null((await desk.Get<DismissAttention>().ExecuteAsync(desk.Finance, id, intentId, "the gateway is down, they know")).Refusal);

        desk.Database.Clock.Advance(Minute);
        var atOnce = await desk.Get<CallForUnanswered>().ExecuteAsync(Actor.Automatic);
        desk.Database.Clock.Advance(Waits.Unanswered);
        var later = await desk.Get<CallForUnanswered>().ExecuteAsync(Actor.Automatic);

        Assert.Equal((0, 1), (atOnce, later));
    }

    private static async Task<long> ProposedAsync(RefundDesk desk) =>
        await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(new AnOrder().With("MUG-BLUE", 1, 100).Through("scripted")));
}
