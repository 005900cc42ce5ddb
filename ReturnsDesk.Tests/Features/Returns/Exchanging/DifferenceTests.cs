using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Exchanging.ExchangeDesk;

namespace ReturnsDesk.Tests.Features.Returns.Exchanging;

/// <summary>The difference of an exchange: asked for once, paid once, and given back where the exchange is no more.</summary>
public sealed class DifferenceTests
{
    public static TheoryData<Engine> Engines => TestDb.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_unanswered_link_is_asked_about_and_made_again_only_under_its_own_key(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var number = await desk.BackAsync(await desk.ShirtAsync(), M, Jacket);
        desk.Gateway.LinkAnswers.Enqueue(new LinkAnswer(LinkOutcome.Unknown, "", "no answer in time"));
        desk.Gateway.LinkAnswers.Enqueue(new LinkAnswer(LinkOutcome.Absent));

        Done(await desk.SendLinkAsync(number));
        Assert.Equal(ChargeStatus.Unknown, (await desk.ReplacementAsync(number)).Charges.Single().Status);
        Assert.DoesNotContain("difference-asked", await desk.ToldAsync(number));
        for (var round = 0; round < 3; round++)
        {
            desk.Database.Clock.Advance(TimeSpan.FromMinutes(5));
            await desk.Get<SendCharges>().ExecuteAsync(Actor.Automatic);
        }

        Assert.Equal(["create", "ask", "create"], desk.Gateway.Links.Select(call => call.Call).Take(3));
        Assert.Single(desk.Gateway.Links.Select(call => call.Link.Key).Distinct());
        Assert.Equal(ChargeStatus.Open, (await desk.ReplacementAsync(number)).Charges.Single().Status);
        Assert.Single(await desk.ToldAsync(number), code => code == "difference-asked");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task News_of_a_payment_counts_once_however_often_and_by_whichever_way_it_comes(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        var number = await desk.BackAsync(order, M, Jacket);
        Done(await desk.SendLinkAsync(number));
        var charge = (await desk.ReplacementAsync(number)).OpenCharge!;

        Assert.Equal(NewsHandling.Moved, (await NewsAsync(desk, "evt_1", charge.Key, ScriptedGateway.Paid(charge.Amount))).Value);
        Assert.Equal(NewsHandling.Moved, (await NewsAsync(desk, "evt_1", charge.Key, ScriptedGateway.Paid(charge.Amount))).Value);
        Assert.Equal(NewsHandling.Noted, (await NewsAsync(desk, "evt_2", charge.Key, ScriptedGateway.Paid(charge.Amount))).Value);
        Assert.Equal(NewsHandling.Noted, (await NewsAsync(desk, "evt_3", charge.Key, new LinkAnswer(LinkOutcome.Expired, "cs_1"))).Value);
        Assert.Equal(NewsHandling.Foreign, (await NewsAsync(desk, "evt_4", "nobody's", ScriptedGateway.Paid(charge.Amount))).Value);

        Assert.Equal([5400, 3240], (await desk.OrderAsync(order.Id)).Payments.OrderBy(payment => payment.Position).Select(payment => payment.CapturedMinor));
        Assert.Equal(ReplacementStatus.ToSend, (await desk.ReplacementAsync(number)).Status);
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Choosing_anew_closes_the_link_that_is_out(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        var number = await desk.BackAsync(order, M, Jacket);
        Done(await desk.SendLinkAsync(number));

        Done(await desk.ChooseAsync(number, order.Lines[0].Id, L));
        await desk.Get<SendCharges>().ExecuteAsync(Actor.Automatic);

        Assert.Equal("close", desk.Gateway.Links.Last().Call);
        Assert.Equal(ChargeStatus.Expired, (await desk.ReplacementAsync(number)).Charges.Single().Status);
        Done(await desk.SendAsync(number));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_was_paid_for_an_exchange_that_is_undone_goes_back_with_the_goods(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var number = await desk.BackAsync(await desk.ShirtAsync(), M, Jacket);
        Done(await desk.SendLinkAsync(number));
        await desk.PayAsync(number);

        Done(await desk.Get<UndoExchange>().ExecuteAsync(desk.Money.Agent, new CaseRef(number), "Wants the money", toShelf: false));
        var refund = await desk.RefundAsync(number);

        Assert.Equal((8640L, 3240L), (refund.TotalMinor, refund.ExchangeMinor));
        Assert.Equal(CaseStatus.Resolved, (await desk.Database.CaseAsync(number)).Status);
        Assert.Equal(2, await desk.FreeAsync(Jacket));
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_difference_that_is_paid_after_the_case_was_given_up_is_the_customers(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var number = await desk.ApprovedAsync(await desk.ShirtAsync(), M, Jacket);
        Done(await desk.SendLinkAsync(number));
        var charge = (await desk.ReplacementAsync(number)).OpenCharge!;
        Done(await desk.Get<CancelReturn>().ExecuteAsync(desk.Money.Agent, new CaseRef(number), null));

        Assert.Equal(NewsHandling.Moved, (await NewsAsync(desk, "evt_1", charge.Key, ScriptedGateway.Paid(charge.Amount))).Value);

        Assert.Contains("difference-paid-late", await desk.ToldAsync(number));
        var refund = await desk.RefundAsync(number);
        Assert.Equal((3240L, 3240L), (refund.TotalMinor, refund.ExchangeMinor));
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_refund_of_what_is_left_that_is_taken_back_leaves_it_to_be_refunded_again(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var number = await desk.BackAsync(await desk.ShirtAsync(), M, Cap);
        Done(await desk.SendAsync(number));
        var first = await desk.Money.ProposedAsync(desk.Money.Finance, number);
        Assert.Equal(0, (await desk.ReplacementAsync(number)).Left.MinorUnits);

        Done(await desk.Get<ReturnsDesk.Features.Returns.Refunding.UndoRefund>().ExecuteAsync(desk.Money.Finance, first));

        Assert.Equal(1620, (await desk.ReplacementAsync(number)).Left.MinorUnits);
        Assert.Equal(1620, (await desk.RefundAsync(number)).TotalMinor);
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Finance_may_take_it_in_by_hand_and_a_manager_may_let_it_be(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync("1001");
        var byHand = await desk.BackAsync(order, M, Jacket);
        var gift = await desk.ShirtAsync("1002");
        var forgone = await desk.BackAsync(gift, M, Jacket);

        Assert.Equal("desk.not-permitted", (await desk.Get<RecordDifferencePaid>().ExecuteAsync(desk.Money.Agent, new CaseRef(byHand), "till 7")).Refusal?.Code);
        Done(await desk.Get<RecordDifferencePaid>().ExecuteAsync(desk.Money.Finance, new CaseRef(byHand), "till 7"));
        Done(await desk.Get<ForgoDifference>().ExecuteAsync(desk.Money.Manager, new CaseRef(forgone), "Our mistake"));
        Done(await desk.SendAsync(byHand));
        Done(await desk.SendAsync(forgone));

        Assert.Equal(("manual", 3240L), (await desk.OrderAsync(order.Id)).Payments.OrderBy(payment => payment.Position).Select(payment => (payment.Gateway, payment.CapturedMinor)).Last());
        Assert.Equal(8640, (await desk.OrderAsync(order.Id)).Lines.Single(line => line.Sku == Jacket).PaidMinor);

        // What was not asked for was not paid: the jacket is worth what the shirt was.
        Assert.Equal(5400, (await desk.OrderAsync(gift.Id)).Lines.Single(line => line.Sku == Jacket).PaidMinor);
        Assert.Equal(5400, (await desk.RefundAsync(await desk.ReturnAsync(gift, Jacket))).TotalMinor);
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Goods_that_come_back_damaged_make_the_difference_larger(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var number = await desk.BackAsync(await desk.ShirtAsync(), M, L, condition: ItemCondition.D);
        var view = (await desk.Get<ReadExchange>().ReadAsync(desk.Money.Agent, number))!;

        Assert.Equal(2700, view.Due.MinorUnits);
        Assert.Contains(view.Derivation, step => step is { Code: "deduction", AmountMinor: -2700 });
        Assert.Equal("exchange.difference-due", (await desk.SendAsync(number)).Refusal?.Code);
        Done(await desk.SendLinkAsync(number));
        await desk.PayAsync(number);
        Done(await desk.SendAsync(number));
        await desk.Money.AssertBooksAsync();
    }

    private static Task<ReturnsDesk.Domain.Result<NewsHandling>> NewsAsync(ExchangeDesk desk, string delivery, string key, LinkAnswer link) => desk.Get<RecordLinkNews>().ExecuteAsync(
        Actor.Automatic, "stripe", new GatewayNews(delivery, key, link.PaymentReference, new GatewayAnswer(GatewayOutcome.Unknown)) { IsAboutARefund = false, Link = link });
}
