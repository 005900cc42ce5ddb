using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Mailing.Page;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Tests.Features.Demo;
using ReturnsDesk.Tests.Features.Importing;
using ReturnsDesk.Tests.Features.Importing.Reading;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Mailing;

/// <summary>A step of a case puts its mail into the outbox in the same save; what is undone in time is never told.</summary>
public sealed class CaseMailsQueueThemselvesTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_request_is_told_at_once_and_a_decision_after_it_can_no_longer_be_undone(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);
        var number = await room.RequestedAsync(new AnOrder().Numbered("1001"));
        Assert.Null((await room.Get<ApproveReturn>().ExecuteAsync(room.Agent, new CaseRef(number))).Refusal);

        var mails = await room.MailsAsync();

        var now = room.Database.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal([MailKind.Requested, MailKind.Approved], mails.Select(mail => mail.Kind));
        Assert.All(mails, mail => Assert.Equal(("kim1001@example.test", number, "en", MailState.Queued), (mail.To, mail.CaseNumber, mail.Culture, mail.State)));
        Assert.Equal((now, now + ReturnCase.TakeBackTime + TimeSpan.FromSeconds(1)), (mails[0].SendAfterAt, mails[1].SendAfterAt));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_decision_that_is_taken_back_is_never_told(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);
        var number = await room.RequestedAsync();
        Assert.Null((await room.Get<RejectReturn>().ExecuteAsync(room.Agent, new CaseRef(number), "Worn")).Refusal);
        await room.SendAsync(TimeSpan.FromSeconds(50));
        Assert.Null((await room.Get<TakeBackDecision>().ExecuteAsync(room.Agent, new CaseRef(number))).Refusal);

        await room.SendAsync(TimeSpan.FromHours(1));

        Assert.Equal([(MailKind.Requested, MailState.Sent), (MailKind.Rejected, MailState.TakenBack)], (await room.MailsAsync()).Select(mail => (mail.Kind, mail.State)));
        Assert.Single(room.Server.Handed);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_withdrawal_is_acknowledged_at_once_with_what_was_said_and_when(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);

        await room.RequestedAsync(new AnOrder().Numbered("1001").With("MUG", 1, 3000), ReturnKind.Withdrawal);

        var mail = Assert.Single(await room.MailsAsync());
        Assert.Equal((MailKind.WithdrawalReceived, mail.QueuedAt), (mail.Kind, mail.SendAfterAt));
        Assert.Equal("2026-03-02 09:00:00 UTC, order 1001: 1 × MUG Product MUG", mail.Fact("Text"));
        await room.SendAsync(TimeSpan.Zero);
        var sent = Assert.Single(room.Server.Handed);
        Assert.Contains("2 March 2026, 10:00:00", sent.Text, StringComparison.Ordinal);
        Assert.Contains("1 × MUG Product MUG", sent.Text, StringComparison.Ordinal);
        Assert.Contains("received", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("accept", sent.Text + sent.Subject, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nobody_is_told_who_cannot_be_reached_and_the_case_says_so(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);

        var number = await room.RequestedAsync(new AnOrder().BoughtBy("李雷", null));

        Assert.Empty(await room.MailsAsync());
        var view = (await room.Get<ReadCaseMails>().ReadAsync(room.Agent, number))!;
        Assert.Equal((false, false, 0), (view.HasAddress, view.IsHistory, view.Mails.Count));
    }

    [Fact]
    public async Task A_refused_step_tells_nothing()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite);
        var number = await room.RequestedAsync();

        Assert.NotNull((await room.Get<RejectReturn>().ExecuteAsync(room.Agent, new CaseRef(number), " ")).Refusal);

        Assert.Equal([MailKind.Requested], (await room.MailsAsync()).Select(mail => mail.Kind));
    }

    [Fact]
    public async Task Label_parcel_and_end_are_told()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite);
        var number = await room.RequestedAsync(new AnOrder().BoughtBy("韩梅梅", "hmm@example.test"));
        Assert.Null((await room.Get<ApproveReturn>().ExecuteAsync(room.Agent, new CaseRef(number))).Refusal);
        Assert.Null((await room.Get<IssueLabel>().ExecuteAsync(room.Agent, new CaseRef(number), "DHL", "JJD0001")).Refusal);
        Assert.Null((await room.Get<CancelReturn>().ExecuteAsync(room.Agent, new CaseRef(number), "by phone")).Refusal);

        await room.SendAsync();

        Assert.Equal(
            [(MailKind.Requested, MailState.Sent), (MailKind.Approved, MailState.TakenBack), (MailKind.LabelReady, MailState.TakenBack), (MailKind.Cancelled, MailState.Sent)],
            (await room.MailsAsync()).Select(mail => (mail.Kind, mail.State)));
        Assert.All(await room.MailsAsync(), mail => Assert.Equal("zh-CN", mail.Culture));
        Assert.DoesNotContain("by phone", room.Server.Handed[^1].Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Money_is_told_as_started_while_it_is_on_its_way_and_as_sent_once_it_is_out(Engine engine)
    {
        var gateway = new ScriptedGateway("scripted").AnswersSends(GatewayOutcome.Pending).AnswersAsks(GatewayOutcome.Succeeded);
        await using var desk = await RefundDesk.OpenAsync(engine, null, gateway);
        await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(new AnOrder().With("MUG", 1, 4500).Through("scripted")));
        await desk.SendAsync();
        var started = await KindsAsync(desk.Database);

        desk.Database.Clock.Advance(TimeSpan.FromMinutes(5));
        await desk.SendAsync();

        Assert.Equal([(MailKind.RefundStarted, MailState.Queued)], started);
        Assert.Equal([(MailKind.RefundStarted, MailState.TakenBack), (MailKind.RefundSent, MailState.Queued)], await KindsAsync(desk.Database));
    }

    [Fact]
    public async Task Money_that_failed_was_never_told_as_sent()
    {
        var gateway = new ScriptedGateway("scripted").AnswersSends(GatewayOutcome.Pending).AnswersAsks(GatewayOutcome.Failed);
        await using var desk = await RefundDesk.OpenAsync(Engine.Sqlite, null, gateway);
        await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(new AnOrder().With("MUG", 1, 4500).Through("scripted")));
        await desk.SendAsync();
        desk.Database.Clock.Advance(TimeSpan.FromMinutes(5));

        await desk.SendAsync();

        Assert.Equal([(MailKind.RefundStarted, MailState.TakenBack)], await KindsAsync(desk.Database));
    }

    [Fact]
    public async Task Imported_history_tells_nobody_anything()
    {
        await using var room = await ImportRoom.OpenAsync(Engine.Sqlite);
        await room.OrdersAsync([Tables.Fixture("sales.csv")]);

        await room.ReturnsAsync(Tables.Fixture("returned-orders.csv"));

        await using var db = room.Desk.Database.Open();
        Assert.True(await db.ReturnCases.AnyAsync());
        Assert.False(await db.OutboxMails.AnyAsync());
    }

    [Fact]
    public async Task Nor_does_the_history_of_the_demo_shop()
    {
        await using var database = await DemoDeskOf.CreateAsync(Engine.Sqlite);

        await using var db = database.Open();
        Assert.True(await db.ReturnCases.AnyAsync(returnCase => returnCase.Order.Customer.Email != null));
        Assert.False(await db.OutboxMails.AnyAsync());
    }

    private static async Task<List<(MailKind, MailState)>> KindsAsync(TestDb database)
    {
        await using var db = database.Open();
        return [.. (await db.OutboxMails.OrderBy(mail => mail.Id).ToListAsync()).Select(mail => (mail.Kind, mail.State))];
    }
}
