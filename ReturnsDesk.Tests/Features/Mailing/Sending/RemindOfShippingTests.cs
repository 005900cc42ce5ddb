using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Mailing.Sending;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deadlines;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Mailing.Sending;

public sealed class RemindOfShippingTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_day_before_the_end_and_once_for_every_end(Engine engine)
    {
        await using var room = await MailRoom.OpenAsync(engine);
        var (number, endsAt) = await ApprovedAsync(room);
        var remind = room.Get<RemindOfShipping>();

        GoTo(room, endsAt.AddHours(-25));
        Assert.Equal(0, (await remind.ExecuteAsync(Actor.Automatic)).Value);
        GoTo(room, endsAt.AddHours(-23));
        Assert.Equal(1, (await remind.ExecuteAsync(Actor.Automatic)).Value);
        Assert.Equal(0, (await remind.ExecuteAsync(Actor.Automatic)).Value);
        Assert.Null((await room.Get<ExtendDeadline>().ExecuteAsync(room.Manager, new CaseRef(number), endsAt.AddDays(5))).Refusal);
        GoTo(room, endsAt.AddDays(5).AddHours(-2));
        Assert.Equal(1, (await remind.ExecuteAsync(Actor.Automatic)).Value);

        Assert.Equal(2, (await room.MailsAsync()).Count(mail => mail.Kind == MailKind.ShipReminder && mail.CaseNumber == number));
    }

    [Fact]
    public async Task Whoever_was_not_told_of_the_approval_is_not_reminded()
    {
        await using var room = await MailRoom.OpenAsync(Engine.Sqlite);
        await room.Database.AddAsync(new AReturn().AlreadyApproved());
        var clock = (await room.Database.CaseAsync(ReturnNumber.Of(2026, 1))).Deadlines.Single(deadline => deadline.Node == DeadlineNode.Ship);

        GoTo(room, clock.EndsAt.AddHours(-2));

        Assert.Equal(0, (await room.Get<RemindOfShipping>().ExecuteAsync(Actor.Automatic)).Value);
    }

    private static async Task<(string Number, DateTime EndsAt)> ApprovedAsync(MailRoom room)
    {
        var number = await room.RequestedAsync();
        Assert.Null((await room.Get<ApproveReturn>().ExecuteAsync(room.Agent, new CaseRef(number))).Refusal);
        await room.SendAsync();
        return (number, (await room.Database.CaseAsync(number)).Deadlines.Single(deadline => deadline.Node == DeadlineNode.Ship).EndsAt);
    }

    private static void GoTo(MailRoom room, DateTime at)
    {
        room.Database.Clock.SetUtcNow(new DateTimeOffset(at, TimeSpan.Zero));
    }
}
