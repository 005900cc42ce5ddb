using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Exchanging.ExchangeDesk;

namespace ReturnsDesk.Tests.Features.Returns.Exchanging;

/// <summary>The doors for customers: they see and choose for the order that they proved, and nothing else.</summary>
public sealed class CustomersChoiceTests
{
    public static TheoryData<Engine> Engines => TestDb.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_customer_sees_the_variants_of_what_they_bought_with_difference_and_stock(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync("1001");
        var other = await desk.ShirtAsync("1002");
        Done(await desk.RequestAsync(other, M, Cap));

        var choices = (await desk.Get<ReadExchangeChoices>().ReadAsync(order.Id, order.Lines[0].Id))!;

        Assert.Equal(
            [(Cap, -1620L, 0), (Jacket, 3240L, 2), (M, 0L, 5), (L, 0L, 5)],
            choices.Select(choice => (choice.Sku, choice.Difference.MinorUnits, choice.FreeUnits)));
        Assert.Null(await desk.Get<ReadExchangeChoices>().ReadAsync(order.Id, other.Lines[0].Id));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_customer_chooses_for_their_own_open_exchange_among_variants_only(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var (order, other) = (await desk.ShirtAsync("1001"), await desk.ShirtAsync("1002"));
        var number = Done(await desk.RequestAsync(order, M));
        Task<ReturnsDesk.Domain.Result> Choose(long orderId, string sku) => desk.Get<ChooseExchange>().ExecuteAsync(orderId, number, [new WantedArticle(order.Lines[0].Id, 1, sku)]);

        Assert.Equal("return.unknown", (await Choose(other.Id, L)).Refusal?.Code);
        Assert.Equal("exchange.other-product", (await Choose(order.Id, "MUG")).Refusal?.Code);
        Done(await Choose(order.Id, Jacket));

        var seen = (await desk.Get<ReadCustomerExchange>().ReadAsync(order.Id, number))!;
        Assert.Equal((ReplacementStatus.Reserved, 3240L, true), (seen.Status, seen.Due.MinorUnits, seen.MayChoose));
        Assert.Null(await desk.Get<ReadCustomerExchange>().ReadAsync(other.Id, number));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_request_from_the_portal_may_name_the_variant_at_once(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        ReturnRequestDraft Draft(string sku) => new(order.Id, ReturnKind.Exchange, ReturnWay.OwnCourier, [new RequestedUnits(order.Lines[0].Id, 1, "fit-small") { WantedSku = sku }]) { Source = ReturnSource.Portal };

        Assert.Equal("exchange.other-product", (await desk.Get<RequestReturn>().ExecuteAsync(Actor.Customer("Kim"), Draft("MUG"))).Refusal?.Code);
        var number = Done(await desk.Get<RequestReturn>().ExecuteAsync(Actor.Customer("Kim"), Draft(L)));

        Assert.Equal(4, await desk.FreeAsync(L));
        Assert.Equal([L], (await desk.ReplacementAsync(number)).Items.Select(item => item.Sku));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_customer_sees_the_link_while_it_is_open_and_the_parcel_once_it_left(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.ShirtAsync();
        var number = await desk.BackAsync(order, M, Jacket);
        Done(await desk.SendLinkAsync(number));
        Assert.StartsWith("https://pay.example.test/", (await desk.Get<ReadCustomerExchange>().ReadAsync(order.Id, number))!.PayUrl);

        await desk.PayAsync(number);
        Done(await desk.SendAsync(number));

        var seen = (await desk.Get<ReadCustomerExchange>().ReadAsync(order.Id, number))!;
        Assert.Equal((null, "DHL", "JJD0007", false), (seen.PayUrl, seen.Carrier, seen.Waybill, seen.MayChoose));
    }
}
