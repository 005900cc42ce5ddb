using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Exchanging.ExchangeDesk;

namespace ReturnsDesk.Tests.Features.Returns.Exchanging;

/// <summary>What the customer is told of an exchange by mail.</summary>
public sealed class ExchangeMailTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_link_and_the_parcel_are_told_and_a_link_that_is_called_off_is_not(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync("1001");
        var sent = await desk.BackAsync(order, M, Jacket);
        Done(await desk.SendLinkAsync(sent));
        await desk.PayAsync(sent);
        Done(await desk.SendAsync(sent));
        var second = await desk.ShirtAsync("1002");
        var calledOff = await desk.BackAsync(second, M, Jacket);
        Done(await desk.SendLinkAsync(calledOff));
        Done(await desk.ChooseAsync(calledOff, second.Lines[0].Id, L));

        Assert.Equal([(MailKind.PayDifference, MailState.TakenBack), (MailKind.ReplacementSent, MailState.Queued)], await MailsAsync(desk, sent));
        Assert.Equal([(MailKind.PayDifference, MailState.TakenBack)], await MailsAsync(desk, calledOff));
        await using var db = desk.Database.Open();
        var asked = await db.OutboxMails.FirstAsync(mail => mail.CaseNumber == sent && mail.Kind == MailKind.PayDifference);
        Assert.Matches("^32.40 EUR https://pay.example.test/[0-9a-f]{32}$", asked.Fact("Text"));
    }

    private static async Task<List<(MailKind Kind, MailState State)>> MailsAsync(ExchangeDesk desk, string number)
    {
        await using var db = desk.Database.Open();
        var mails = await db.OutboxMails.Where(mail => mail.CaseNumber == number && (mail.Kind == MailKind.PayDifference || mail.Kind == MailKind.ReplacementSent)).OrderBy(mail => mail.Id).ToListAsync();
        return [.. mails.Select(mail => (mail.Kind, mail.State))];
    }
}
