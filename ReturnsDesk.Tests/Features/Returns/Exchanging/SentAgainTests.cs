using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Exchanging.ExchangeDesk;

namespace ReturnsDesk.Tests.Features.Returns.Exchanging;

/// <summary>An article or a part that is sent again, and exchanges of several units.</summary>
public sealed class SentAgainTests
{
    public static TheoryData<Engine> Engines => TestDb.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_article_that_never_came_is_sent_again_and_is_what_can_be_returned_then(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        var number = await desk.ApprovedAsync(order, M, M, kind: ReturnKind.Replacement);

        Assert.Equal(ReplacementStatus.ToSend, (await desk.ReplacementAsync(number)).Status);
        Assert.Equal([number], (await desk.Get<ReadToSend>().ReadAsync(desk.Warehouse, ToSendTab.Ready)).Select(row => row.Number));
        Done(await desk.SendAsync(number));

        Assert.Equal((CaseStatus.Resolved, 4), ((await desk.Database.CaseAsync(number)).Status, await desk.OnHandAsync(M)));
        var lines = (await desk.OrderAsync(order.Id)).Lines.OrderBy(line => line.Position).ToList();
        Assert.Equal((lines[0].Id, 5400L, 400L, 0), (lines[1].ReplacesLineId, lines[1].PaidMinor, lines[1].TaxMinor, lines[0].ReturnedUnits));
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_missing_part_is_sent_in_words_and_takes_nothing_off_the_shelf(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        var number = await desk.ApprovedAsync(order, M, null, kind: ReturnKind.Replacement);
        Assert.Equal("exchange.none", (await desk.SendAsync(number)).Refusal?.Code);

        Done(await desk.Get<ChooseReplacement>().ExecuteAsync(desk.Money.Agent, new CaseRef(number), [new WantedArticle(order.Lines[0].Id, 1, null, "Two spare buttons")]));
        Done(await desk.SendAsync(number));

        var parcel = Assert.Single(await desk.Get<ReadToSend>().ReadAsync(desk.Warehouse, ToSendTab.Sent));
        Assert.Equal(("Two spare buttons", "JJD0007"), (parcel.Items.Single().Part, parcel.Waybill));
        Assert.Equal(5, await desk.OnHandAsync(M));
        Assert.Equal("exchange.sent-before", (await desk.SendAsync(number)).Refusal?.Code);
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Of_two_units_one_may_be_exchanged_and_the_other_refunded(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.AddAsync(new AnOrder().Numbered("1001").Through("stripe").With(M, 2, 5000, "shirts", 800));
        var number = await desk.ApprovedAsync(order, M, null, units: 2);
        Done(await desk.ChooseAsync(number, order.Lines[0].Id, Cap));
        await desk.ComeBackAsync(number);

        Done(await desk.SendAsync(number));
        var refund = await desk.RefundAsync(number);

        Assert.Equal((7020L, 1620L, 5400L), (refund.TotalMinor, refund.ExchangeMinor, refund.Lines.Single().RefundMinor));
        Assert.Equal(CaseStatus.Resolved, (await desk.Database.CaseAsync(number)).Status);
        Assert.Equal(3780, (await desk.RefundAsync(await desk.ReturnAsync(order, Cap))).TotalMinor);
        Assert.Equal(10_800, (await desk.OrderAsync(order.Id)).Payments.Sum(payment => payment.RefundedMinor));
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_came_in_exchange_can_be_exchanged_again(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        Done(await desk.SendAsync(await desk.BackAsync(order, M, L)));
        var again = await desk.BackAsync(await desk.OrderAsync(order.Id), L, Jacket);
        Done(await desk.SendLinkAsync(again));
        await desk.PayAsync(again);
        Done(await desk.SendAsync(again));

        Assert.Equal(8640, (await desk.RefundAsync(await desk.ReturnAsync(order, Jacket))).TotalMinor);
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Sending_first_needs_a_managers_right_and_completes_once_the_goods_are_back(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var number = await desk.ApprovedAsync(await desk.ShirtAsync(), M, L);
        Assert.Equal("desk.not-permitted", (await desk.Get<SendReplacementFirst>().ExecuteAsync(desk.Money.Agent, new CaseRef(number), isSentFirst: true)).Refusal?.Code);
        Done(await desk.Get<SendReplacementFirst>().ExecuteAsync(desk.Money.Manager, new CaseRef(number), isSentFirst: true));
        Done(await desk.SendAsync(number));
        Assert.Equal(ReplacementStatus.Sent, (await desk.ReplacementAsync(number)).Status);

        await desk.ComeBackAsync(number);

        Assert.Equal((ReplacementStatus.Completed, CaseStatus.Resolved), ((await desk.ReplacementAsync(number)).Status, (await desk.Database.CaseAsync(number)).Status));
        Assert.Equal("exchange.step-not-allowed", (await desk.Get<UndoExchange>().ExecuteAsync(desk.Money.Agent, new CaseRef(number), "Too late", toShelf: true)).Refusal?.Code);
        await desk.Money.AssertBooksAsync();
    }
}
