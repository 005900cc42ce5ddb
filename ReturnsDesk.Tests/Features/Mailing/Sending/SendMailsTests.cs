using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Mailing;
using ReturnsDesk.Features.Mailing.Sending;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Integrations.Mail;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Mailing.Sending;

public sealed class SendMailsTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_mail_goes_out_once_with_links_that_only_it_knows(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);
        var number = await room.RequestedAsync(new AnOrder().Numbered("1001").With("MUG", 1, 1200));

        await room.SendAsync();
        await room.SendAsync();

        var sent = Assert.Single(room.Server.Handed);
        var mail = Assert.Single(await room.MailsAsync());
        Assert.Equal((MailState.Sent, sent.MessageId, 1), (mail.State, mail.MessageId!, mail.Tries));
        Assert.EndsWith("@shop.example", sent.MessageId, StringComparison.Ordinal);
        Assert.Equal(("kim1001@example.test", "Kim Example", "Lotus & Linen"), (sent.To, sent.ToName, sent.FromName));
        Assert.Contains(number, sent.Subject, StringComparison.Ordinal);
        await using var db = room.Database.Open();
        var (link, address) = (await db.OrderLinks.SingleAsync(), await db.ReplyAddresses.SingleAsync());
        var token = sent.Text[(sent.Text.IndexOf("https://shop.example/desk/r/", StringComparison.Ordinal) + 28)..][..43];
        Assert.Equal(AccessSecret.HashOf(token), link.TokenHash);
        Assert.Equal(AccessSecret.HashOf(room.Get<MailDesk>().ReplyTokenOf(sent.ReplyTo!)!), address.TokenHash);
        Assert.Equal(link.OrderId, await OrderLinkTokens.FindAsync(db, token, room.Database.Clock.GetUtcNow().UtcDateTime));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_the_server_refuses_for_good_is_not_tried_again_and_the_case_tells_why(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);
        var number = await room.RequestedAsync();
        room.Server.Answers(MailOutcome.Refused, "mail.refused", "550 5.1.1 no\r\nsuch user");

        await room.SendAsync();
        await room.SendAsync(TimeSpan.FromHours(5));

        var mail = Assert.Single(await room.MailsAsync());
        Assert.Equal((MailState.Failed, "mail.refused", "550 5.1.1 no  such user"), (mail.State, mail.ProblemCode, mail.Problem));
        Assert.Single(room.Server.Handed);
        Assert.Contains("mail-failed: 550 5.1.1 no  such user", await room.TimelineAsync(number));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_it_wants_later_is_tried_with_growing_waits_for_a_day(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);
        var number = await room.RequestedAsync();
        var tries = 0;
        for (var hour = 0; hour < 30; hour++)
        {
            room.Server.Answers(MailOutcome.NotNow);
            await room.SendAsync(TimeSpan.FromHours(1));
            tries = (await room.MailsAsync())[0].Tries;
        }

        var mail = Assert.Single(await room.MailsAsync());
        Assert.Equal((MailState.GivenUp, "451 later"), (mail.State, mail.Problem));
        Assert.InRange(tries, 6, 12);
        Assert.Single(room.Server.Handed.Select(handed => handed.MessageId).Distinct());
        Assert.Contains("mail-given-up: 451 later", await room.TimelineAsync(number));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_program_that_dies_after_the_hand_over_sends_one_more_under_the_same_name(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);
        await room.RequestedAsync();
        room.Server.DiesAfterTaking();
        await Assert.ThrowsAsync<InvalidOperationException>(() => room.SendAsync(TimeSpan.Zero));

        await room.SendAsync(TimeSpan.FromSeconds(30));
        var whileLeased = room.Server.Handed.Count;
        await room.SendAsync(SendMails.Lease);
        await room.SendAsync(SendMails.Lease);

        Assert.Equal((1, 2), (whileLeased, room.Server.Handed.Count));
        Assert.Equal(room.Server.Handed[0].MessageId, room.Server.Handed[1].MessageId);
        Assert.Equal(MailState.Sent, Assert.Single(await room.MailsAsync()).State);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Of_two_nodes_one_sends(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);
        await room.RequestedAsync();
        room.Server.WhileSending = async () =>
        {
            room.Server.WhileSending = () => Task.CompletedTask;
            await room.Get<SendMails>().ExecuteAsync(Actor.Automatic);
        };

        await Task.WhenAll(room.Get<SendMails>().ExecuteAsync(Actor.Automatic), room.Get<SendMails>().ExecuteAsync(Actor.Automatic));

        Assert.Single(room.Server.Handed);
    }

    [Fact]
    public async Task Where_there_is_no_way_to_the_server_the_round_ends_and_the_others_wait_untried()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite);
        await room.RequestedAsync(new AnOrder().Numbered("1001"));
        await room.RequestedAsync(new AnOrder().Numbered("1002"));
        room.Server.Answers(MailOutcome.Unreachable, "mail.unreachable", "refused");

        var round = await room.SendAsync();

        Assert.True(round.IsUnreachable);
        Assert.Equal([1, 0], (await room.MailsAsync()).Select(mail => mail.Tries));
        await room.SendAsync();
        Assert.All(await room.MailsAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
    }

    [Fact]
    public async Task Without_a_server_mails_wait()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite, []);
        await room.RequestedAsync();

        await room.SendAsync(TimeSpan.FromDays(3));

        Assert.Equal((MailState.Queued, 0), (Assert.Single(await room.MailsAsync()).State, room.Server.Sessions));
        Assert.Equal(["Mail:Host", "Mail:From", "Site:Address"], room.Get<MailDesk>().WrongForSending);
    }

    [Fact]
    public async Task What_is_not_so_any_more_is_not_told()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite);
        var number = await room.RequestedAsync();
        Assert.Null((await room.Get<AskForEvidence>().ExecuteAsync(room.Agent, new CaseRef(number), "A photo, please")).Refusal);
        Assert.Null((await room.Get<RecordAnswer>().ExecuteAsync(room.Agent, new CaseRef(number), "By phone")).Refusal);

        await room.SendAsync();

        Assert.Equal([MailState.Sent, MailState.TakenBack], (await room.MailsAsync()).Select(mail => mail.State));
    }

    [Fact]
    public async Task A_code_is_forgotten_once_it_is_out_and_not_sent_once_it_is_old()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite);
        await QueueCodeAsync(room, "11112222");
        await room.SendAsync(TimeSpan.FromMinutes(1));
        await QueueCodeAsync(room, "33334444");

        await room.SendAsync(TimeSpan.FromMinutes(10));

        var mails = await room.MailsAsync();
        Assert.Contains("11112222", Assert.Single(room.Server.Handed).Text, StringComparison.Ordinal);
        Assert.Equal([(MailState.Sent, ""), (MailState.GivenUp, "")], mails.Select(mail => (mail.State, mail.Fact("Code"))));
        Assert.Equal("mail.cannot-retry", mails[1].TryAgain(AReturn.Monday).Refusal?.Code);
    }

    private static async Task QueueCodeAsync(MailRoom room, string code)
    {
        await using var db = room.Database.Open();
        var facts = new Dictionary<string, string> { ["Code"] = code, ["Minutes"] = "10", ["OrderNumber"] = "1001" };
        QueueMail.Add(db, new MailDraft(MailKind.PortalCode, "kim@example.test", "en", null, null, facts, room.Database.Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
    }
}
