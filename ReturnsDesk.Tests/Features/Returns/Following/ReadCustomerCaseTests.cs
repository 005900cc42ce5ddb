using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Following;

public sealed class ReadCustomerCaseTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_customer_reads_how_far_it_got_until_when_and_where_to_send_it(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine);

        var seen = await desk.SeenAsync();

        Assert.Equal((CaseStatus.Approved, "1001", true, false, true), (seen.Status, seen.OrderNumber, seen.GoodsComeBack, seen.HasLabel, seen.HasSlip));
        Assert.Equal(["requested", "approved"], seen.History.Select(step => step.Code));
        Assert.Equal(new CustomerDeadline(DeadlineNode.Ship, AReturn.Monday.AddHours(1).AddDays(7), IsLaw: false), Assert.Single(seen.Deadlines));
        Assert.Equal("Hafenstr. 1", seen.SendTo!.Street);
        var line = Assert.Single(seen.Lines);
        Assert.Equal(("MUG-BLUE", 1, "Too small", "尺码偏小"), (line.Sku, line.Quantity, line.ReasonEn, line.ReasonZh));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nothing_of_the_desks_own_is_in_it(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine);
        Assert.Null((await desk.Get<AddNote>().ExecuteAsync(desk.Desk.Agent, new CaseRef(desk.Number), "SECRET-NOTE")).Refusal);
        Assert.Null((await desk.Get<AssignReturn>().ExecuteAsync(desk.Desk.Agent, new CaseRef(desk.Number), desk.Desk.Agent.Id, "SECRET-NAME")).Refusal);

        var told = JsonSerializer.Serialize(await desk.SeenAsync());

        Assert.DoesNotContain("SECRET", told, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Desk.Agent.Name, told, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Agent", told, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_refund_is_told_once_it_cannot_be_undone_with_the_arithmetic_of_the_desk(Engine engine)
    {
        await using var desk = await FollowDesk.OpenAsync(engine, new AReturn().AlreadyInspected());
        var id = (await desk.Get<ProposeRefund>().ExecuteAsync(desk.Desk.Agent, new CaseRef(desk.Number), new RefundWish())).Value;

        var held = await desk.SeenAsync();
        desk.Wait(TimeSpan.FromSeconds(11));
        var queued = await desk.SeenAsync();
        await desk.Get<SendRefunds>().ExecuteAsync(Actor.Automatic);
        var sent = await desk.SeenAsync();

        Assert.Equal((0, true), (held.Refunds.Count, held.RefundIsPrepared));
        Assert.Equal((MoneyStatus.Queued, false), (Assert.Single(queued.Refunds).Status, queued.RefundIsPrepared));
        var refund = Assert.Single(sent.Refunds);
        Assert.Equal((1200L, "EUR", MoneyStatus.Succeeded), (refund.TotalMinor, refund.Currency, refund.Status));
        Assert.Equal((1200L, "card", false), (refund.Parts[0].AmountMinor, refund.Parts[0].Method, refund.Parts[0].IsCredit));
        await using var db = desk.Desk.Database.Open();
        var stored = await db.Refunds.SingleAsync(row => row.Id == id);
        Assert.Equal(stored.Derivation.Select(step => (step.Code, step.AmountMinor)), refund.Derivation.Select(step => (step.Code, step.AmountMinor)));
    }
}
