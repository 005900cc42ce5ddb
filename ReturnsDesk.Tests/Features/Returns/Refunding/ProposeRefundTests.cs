using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

public sealed class ProposeRefundTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Two_at_once_book_one_refund(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(4500);
        var seen = new CaseRef(number, (await desk.Database.CaseAsync(number)).Version);
        var propose = desk.Get<ProposeRefund>();

        var answers = await Task.WhenAll(propose.ExecuteAsync(desk.Agent, seen, new RefundWish()), propose.ExecuteAsync(desk.Finance, seen, new RefundWish()));

        var payment = (await desk.Database.CaseAsync(number)).Order.Payments.Single();
        Assert.Single(answers, answer => !answer.Refused);
        Assert.Equal(4500, payment.InFlightMinor);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_second_click_finds_nothing_left(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(4500);
        await desk.ProposedAsync(desk.Agent, number);

        var again = await desk.ProposeAsync(desk.Agent, number);

        Assert.Equal("refund.nothing-accepted", again.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_proposer_takes_it_back_within_the_hold_and_everything_is_free_again(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(4500);
        var id = await desk.ProposedAsync(desk.Agent, number);

        Assert.Equal("refund.not-yours", (await desk.Get<UndoRefund>().ExecuteAsync(desk.Finance, id)).Refusal?.Code);
        Assert.Null((await desk.Get<UndoRefund>().ExecuteAsync(desk.Agent, id)).Refusal);

        Assert.Equal(MoneyStatus.Cancelled, (await desk.StoredAsync(id)).Status);
        Assert.Equal(4500, (await desk.Database.CaseAsync(number)).Order.Payments.Single().Left.MinorUnits);
        Assert.Null((await desk.ProposeAsync(desk.Agent, number)).Refusal);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task After_the_hold_it_is_too_late(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4500));
        desk.Database.Clock.Advance(TimeSpan.FromSeconds(10));

        var undone = await desk.Get<UndoRefund>().ExecuteAsync(desk.Agent, id);

        Assert.Equal("refund.hold-over", undone.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Only_finance_sends_the_parts_elsewhere_and_says_why(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(new AnOrder().With("LAMP", 2, 2000).PaidBy(3000, 1000));
        var wish = new RefundWish(Parts: [new TenderPart(0, 3000), new TenderPart(1, 1000)], ShiftReason: "The gift card is lost");

        var byAgent = await desk.ProposeAsync(desk.Agent, number, wish);
        var unsaid = await desk.ProposeAsync(desk.Finance, number, wish with { ShiftReason = " " });
        var byFinance = await desk.ProposedAsync(desk.Finance, number, wish);

        Assert.Equal(("refund.shift-role", "refund.reason-needed"), (byAgent.Refusal?.Code, unsaid.Refusal?.Code));
        Assert.Equal([3000, 1000], (await desk.StoredAsync(byFinance)).Intents.OrderBy(intent => intent.Id).Select(intent => intent.AmountMinor));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Goodwill_needs_a_reason_and_stays_within_the_limit(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var number = await desk.InspectedAsync(new AnOrder().With("LAMP", 1, 4000).PaidBy(20_000));

        var unsaid = await desk.ProposeAsync(desk.Agent, number, new RefundWish(500));
        var tooMuch = await desk.ProposeAsync(desk.Agent, number, new RefundWish(5001, "Angry customer"));
        var id = await desk.ProposedAsync(desk.Agent, number, new RefundWish(-500, "Box is missing"));

        Assert.Equal(("refund.reason-needed", "refund.goodwill-above-limit"), (unsaid.Refusal?.Code, tooMuch.Refusal?.Code));
        Assert.Equal((3500L, "Box is missing"), ((await desk.StoredAsync(id)).TotalMinor, (await desk.StoredAsync(id)).GoodwillReason));
    }
}
