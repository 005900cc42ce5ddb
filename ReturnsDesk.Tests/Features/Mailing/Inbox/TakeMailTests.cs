using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Mailing.Inbox;
using ReturnsDesk.Integrations.Mail;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Mailing.Inbox;

public sealed class TakeMailTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task An_answer_goes_to_its_case_once_without_what_it_quotes(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);
        var number = await room.RequestedAsync();
        await room.SendAsync();
        var mail = AMail("1", room.Server.Handed[0].ReplyTo!.ToUpperInvariant(), "Here is the number.\n\nOn Monday, 2 March 2026, Lotus <returns@shop.example> wrote:\n> Hello");

        var taken = await room.Get<TakeMail>().ExecuteAsync(Actor.Automatic, mail);
        var again = await room.Get<TakeMail>().ExecuteAsync(Actor.Automatic, mail);

        Assert.Equal((InboxHandling.Reply, InboxHandling.Reply), (taken.Value, again.Value));
        var reply = Assert.Single(room.Replies.Taken);
        Assert.Equal((number, "Here is the number."), (reply.CaseNumber, reply.Body));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_mail_that_comes_back_is_marked_and_its_case_tells_it_once(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);
        var number = await room.RequestedAsync();
        await room.SendAsync();
        var news = new BounceNews(room.Server.Handed[0].MessageId, "5.1.1", "5.1.1 no such user", IsFinal: true);

        var taken = await room.Get<TakeMail>().ExecuteAsync(Actor.Automatic, AMail("1", "x@in.shop.example", "") with { IsAutomatic = true, Bounce = news });
        await room.Get<TakeMail>().ExecuteAsync(Actor.Automatic, AMail("2", "x@in.shop.example", "") with { IsAutomatic = true, Bounce = news });

        var mail = Assert.Single(await room.MailsAsync());
        Assert.Equal((InboxHandling.Bounce, MailState.Bounced, "5.1.1 no such user"), (taken.Value!.Value, mail.State, mail.Problem));
        Assert.Single(await room.TimelineAsync(number), told => told == "mail-bounced: 5.1.1 no such user");
    }

    [Fact]
    public async Task News_of_a_delay_changes_nothing()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite);
        await room.RequestedAsync();
        await room.SendAsync();

        var taken = await room.Get<TakeMail>().ExecuteAsync(
            Actor.Automatic, AMail("1", "x@in.shop.example", "") with { IsAutomatic = true, Bounce = new BounceNews(room.Server.Handed[0].MessageId, "4.4.1", "4.4.1 later", IsFinal: false) });

        Assert.Equal((InboxHandling.Automatic, MailState.Sent), (taken.Value!.Value, (await room.MailsAsync())[0].State));
    }

    [Fact]
    public async Task Programs_and_our_own_mails_are_written_into_no_case()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite);
        await room.RequestedAsync();
        await room.SendAsync();
        var to = room.Server.Handed[0].ReplyTo!;
        var take = room.Get<TakeMail>();

        Assert.Equal(InboxHandling.Automatic, (await take.ExecuteAsync(Actor.Automatic, AMail("1", to, "I am away") with { IsAutomatic = true })).Value);
        Assert.Equal(InboxHandling.Automatic, (await take.ExecuteAsync(Actor.Automatic, AMail("2", to, "Hello") with { From = "Returns@shop.example" })).Value);
        Assert.Equal(InboxHandling.Automatic, (await take.ExecuteAsync(Actor.Automatic, AMail("3", to, "Hello") with { From = to })).Value);
        Assert.Empty(room.Replies.Taken);
    }

    [Fact]
    public async Task What_belongs_to_no_case_is_too_long_or_says_nothing_is_left_to_people()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite);
        await room.RequestedAsync();
        await room.SendAsync();
        var to = room.Server.Handed[0].ReplyTo!;
        var take = room.Get<TakeMail>();

        Assert.Equal(InboxHandling.Foreign, (await take.ExecuteAsync(Actor.Automatic, AMail("1", $"reply+{new string('a', 40)}@in.shop.example", "Hello"))).Value);
        Assert.Equal(InboxHandling.Foreign, (await take.ExecuteAsync(Actor.Automatic, AMail("2", to.Replace("in.shop", "elsewhere", StringComparison.Ordinal), "Hello"))).Value);
        Assert.Equal(InboxHandling.Foreign, (await take.ExecuteAsync(Actor.Automatic, AMail("3", to, "> only a quote"))).Value);
        Assert.Equal(InboxHandling.TooLong, (await take.ExecuteAsync(Actor.Automatic, new ReceivedMail { Key = "4", From = "", IsTooLong = true })).Value);
        Assert.Empty(room.Replies.Taken);
    }

    [Fact]
    public async Task More_than_a_person_writes_in_a_day_is_not_taken()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite);
        await room.RequestedAsync();
        await room.SendAsync();
        var (to, take) = (room.Server.Handed[0].ReplyTo!, room.Get<TakeMail>());
        for (var number = 0; number < TakeMail.MostRepliesADay; number++)
        {
            await take.ExecuteAsync(Actor.Automatic, AMail($"{number}", to, $"Hello {number}"));
        }

        Assert.Equal(InboxHandling.TooMany, (await take.ExecuteAsync(Actor.Automatic, AMail("more", to, "Hello"))).Value);
        room.Database.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(InboxHandling.Reply, (await take.ExecuteAsync(Actor.Automatic, AMail("next", to, "Hello"))).Value);
    }

    [Fact]
    public async Task An_answer_that_the_case_cannot_take_is_left_to_people()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite);
        await room.RequestedAsync();
        await room.SendAsync();
        var mail = AMail("1", room.Server.Handed[0].ReplyTo!, "Hello");
        room.Replies.Refuses = new Refusal("message.length", 4000);

        var taken = await room.Get<TakeMail>().ExecuteAsync(Actor.Automatic, mail);

        Assert.Equal(InboxHandling.Foreign, taken.Value);
        Assert.Empty(room.Replies.Taken);
    }

    private static ReceivedMail AMail(string key, string to, string text) => new() { Key = key, From = "kim@example.test", Recipients = [to], Text = text };
}
