using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Conversing;

public sealed class RecordCustomerMessageTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_the_customer_wrote_is_kept_without_card_numbers_and_waits_for_an_answer(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        var version = (await desk.StoredAsync()).Version;

        await desk.HearAsync(" Refund to 4111 1111 1111 1111? ");
        desk.Wait(3600);
        await desk.HearAsync("Hello?");

        var seen = await desk.SeenAsync();
        Assert.Equal(["Refund to •••• •••• •••• 1111?", "Hello?"], seen.Entries.Select(entry => entry.Text));
        Assert.All(seen.Entries, entry => Assert.Equal((TalkSide.Customer, "Kim Example", null), (entry.Side, entry.By, entry.ReadAt)));
        Assert.Equal((AReturn.Monday, AReturn.Monday.AddHours(8), true), (seen.AwaitsReplySinceAt, seen.AnswerByAt, seen.HasUnread));
        Assert.Equal(version, (await desk.StoredAsync()).Version);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_same_mail_counts_once_however_often_and_from_wherever_it_comes(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);

        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => desk.HearAsync("Here is the photo.", MessageSource.Mail, "mail-1"))));

        Assert.Single(ids.Distinct());
        Assert.Equal(MessageSource.Mail, Assert.Single((await desk.SeenAsync()).Entries).Source);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_case_that_waits_for_the_customer_goes_back_to_review(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        Assert.Null((await desk.Get<AskForEvidence>().ExecuteAsync(desk.Agent, desk.Case, "A photo, please.")).Refusal);

        await desk.HearAsync("It is attached.");

        var stored = await desk.StoredAsync();
        Assert.Equal(CaseStatus.Requested, stored.Status);
        Assert.Null(stored.NextStoppedAt);
        Assert.Equal(["A photo, please.", "It is attached."], (await desk.SeenAsync()).Entries.Select(entry => entry.Text));
        await using var db = desk.Desk.Database.Open();
        Assert.Equal(ActorKind.Customer, db.Timeline.Single(entry => entry.Code == "customer-answered").ActorKind);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_case_of_another_order_does_not_exist(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        var other = await desk.Desk.Database.AddAsync(new AReturn().Numbered(ReturnNumber.Of(2026, 2)).Of(new AnOrder().Numbered("1002")));
        var record = desk.Get<RecordCustomerMessage>();
        async Task<string?> CodeAsync(long orderId, string number, string body) => (await record.ExecuteAsync(orderId, number, new CustomerMessage(body, MessageSource.Portal))).Refusal?.Code;

        Assert.Equal("return.unknown", await CodeAsync(other.OrderId, desk.Number, "Mine!"));
        Assert.Equal("return.unknown", await CodeAsync(desk.OrderId, "R26-99999999-9", "Hello"));
        Assert.Equal("message.length", await CodeAsync(desk.OrderId, desk.Number, " "));
        Assert.Equal("message.length", await CodeAsync(desk.OrderId, desk.Number, new string('a', 4001)));
        Assert.Null(await desk.Get<ReadCustomerConversation>().ReadAsync(other.OrderId, desk.Number));
        Assert.Empty((await desk.SeenAsync()).Entries);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_words_of_a_customer_are_kept_also_while_somebody_decides(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        Assert.Null((await desk.Get<AskForEvidence>().ExecuteAsync(desk.Agent, desk.Case, "A photo, please.")).Refusal);

        await Task.WhenAll(
            Task.Run(() => desk.HearAsync("Attached.")),
            Task.Run(() => desk.Get<RejectReturn>().ExecuteAsync(desk.Agent, desk.Case, "No answer came.")),
            Task.Run(() => desk.HearAsync("And another.")));

        Assert.Equal(["And another.", "Attached."], (await desk.SeenAsync()).Entries.Where(entry => entry.Kind == "message").Select(entry => entry.Text).Order());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_open_pages_of_the_case_are_told(Engine engine)
    {
        await using var desk = await TalkDesk.OpenAsync(engine);
        List<string> rung = [];
        desk.Get<ConversationBell>().Rang += rung.Add;

        await desk.HearAsync("Hello");
        await desk.SayAsync("Hello yourself");
        await desk.Get<AddNote>().ExecuteAsync(desk.Agent, desk.Case, "Polite");

        Assert.Equal([desk.Number, desk.Number, desk.Number], rung);
    }
}
