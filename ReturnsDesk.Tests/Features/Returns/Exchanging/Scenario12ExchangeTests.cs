using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Features.Returns.Receiving;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Exchanging.ExchangeDesk;

namespace ReturnsDesk.Tests.Features.Returns.Exchanging;

/// <summary>Scenario 12, step by step through the use cases: a shirt of 50.00 + 4.00 tax is exchanged, and what came for it is returned.</summary>
[Trait("Scenario", "12")]
public sealed class Scenario12ExchangeTests
{
    public static TheoryData<Engine> Engines => TestDb.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_an_even_swap_is_worth_its_price_once_and_the_first_shirt_nothing_more(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        var exchange = await desk.BackAsync(order, M, L);

        Assert.Equal("refund.held-for-exchange", (await desk.Money.ProposeAsync(desk.Money.Finance, exchange)).Refusal?.Code);
        Done(await desk.SendAsync(exchange));

        Assert.Equal(CaseStatus.Resolved, (await desk.Database.CaseAsync(exchange)).Status);
        Assert.Equal("return.exchanged-already", (await desk.RequestAsync(order, M, null, 1, ReturnKind.Return)).Refusal?.Code);
        var refund = await desk.RefundAsync(await desk.ReturnAsync(order, L));
        Assert.Equal([5400], refund.Intents.Select(part => part.AmountMinor));
        Assert.NotNull((await desk.RequestAsync(await desk.OrderAsync(order.Id), L, null, 1, ReturnKind.Return)).Refusal);
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task B_a_dearer_swap_is_charged_by_link_and_given_back_to_both_payments(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        var exchange = await desk.BackAsync(order, M, Jacket);

        Assert.Equal("exchange.difference-due", (await desk.SendAsync(exchange)).Refusal?.Code);
        Done(await desk.SendLinkAsync(exchange));
        Assert.Equal(3240, (await desk.ReplacementAsync(exchange)).OpenCharge!.AmountMinor);
        Assert.Equal("exchange.difference-due", (await desk.SendAsync(exchange)).Refusal?.Code);
        await desk.PayAsync(exchange);
        Done(await desk.SendAsync(exchange));

        Assert.Equal(CaseStatus.Resolved, (await desk.Database.CaseAsync(exchange)).Status);
        var refund = await desk.RefundAsync(await desk.ReturnAsync(order, Jacket));
        Assert.Equal(8640, refund.TotalMinor);
        Assert.Equal([(1, 5400L), (2, 3240L)], refund.Intents.OrderBy(part => part.Payment.Position).Select(part => (part.Payment.Position, part.AmountMinor)));
        Assert.Equal("pi_difference", refund.Intents.Single(part => part.Payment.Position == 2).Payment.Reference);
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task C_a_cheaper_swap_is_refunded_at_once_and_the_rest_with_the_cap(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        var exchange = await desk.BackAsync(order, M, Cap);

        Assert.Equal("exchange.nothing-due", (await desk.SendLinkAsync(exchange)).Refusal?.Code);
        Done(await desk.SendAsync(exchange));
        Assert.Equal(CaseStatus.Inspected, (await desk.Database.CaseAsync(exchange)).Status);
        var atSwap = await desk.RefundAsync(exchange);

        Assert.Equal((1620L, 1620L), (atSwap.TotalMinor, atSwap.ExchangeMinor));
        Assert.Equal(CaseStatus.Resolved, (await desk.Database.CaseAsync(exchange)).Status);
        Assert.NotNull((await desk.Money.ProposeAsync(desk.Money.Finance, exchange)).Refusal);
        var later = await desk.RefundAsync(await desk.ReturnAsync(order, Cap));
        Assert.Equal(3780, later.TotalMinor);
        Assert.Equal(5400, (await desk.OrderAsync(order.Id)).Payments.Sum(payment => payment.RefundedMinor));
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task D_a_replacement_that_was_sent_first_and_comes_back_instead_undoes_the_exchange(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        var exchange = await desk.ApprovedAsync(order, M, L);
        Assert.Equal("exchange.goods-not-back", (await desk.SendAsync(exchange)).Refusal?.Code);
        Done(await desk.Get<SendReplacementFirst>().ExecuteAsync(desk.Money.Manager, new CaseRef(exchange), isSentFirst: true));
        Done(await desk.SendAsync(exchange));
        Assert.Equal(4, await desk.OnHandAsync(L));
        Assert.NotNull((await desk.RequestAsync(order, M, null, 1, ReturnKind.Return)).Refusal);

        Done(await desk.Get<ReceiveParcel>().ExecuteAsync(desk.Warehouse, new CaseRef(exchange)));
        Done(await desk.Get<UndoExchange>().ExecuteAsync(desk.Money.Agent, new CaseRef(exchange), "Sent the L back and keeps the M", toShelf: true));

        Assert.Equal((CaseStatus.Cancelled, ReplacementStatus.Undone), ((await desk.Database.CaseAsync(exchange)).Status, (await desk.ReplacementAsync(exchange)).Status));
        Assert.Equal(5, await desk.OnHandAsync(L));
        Assert.Single((await desk.OrderAsync(order.Id)).Lines);
        Assert.Equal("refund.case-not-inspected", (await desk.Money.ProposeAsync(desk.Money.Finance, exchange)).Refusal?.Code);
        var refund = await desk.RefundAsync(await desk.ReturnAsync(order, M));
        Assert.Equal(5400, refund.TotalMinor);
        await desk.Money.AssertBooksAsync();
    }
}
