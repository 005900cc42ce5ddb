using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Exchanging.ExchangeDesk;

namespace ReturnsDesk.Tests.Features.Returns.Exchanging;

/// <summary>A shirt of 50.00 + tax, bought with ten percent off: 45.00 + 3.60 tax = 48.60 paid.</summary>
public sealed class DiscountedExchangeTests
{
    public static TheoryData<Engine> Engines => TestDb.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Another_size_is_an_even_swap_and_gives_back_what_was_paid_once(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.AddAsync(Shirt());
        var exchange = await desk.BackAsync(order, M, L);

        Assert.Equal("exchange.nothing-due", (await desk.SendLinkAsync(exchange)).Refusal?.Code);
        Done(await desk.SendAsync(exchange));

        Assert.Equal(CaseStatus.Resolved, (await desk.Database.CaseAsync(exchange)).Status);
        var sent = (await desk.OrderAsync(order.Id)).Lines.Single(line => line.Sku == L);
        Assert.Equal((4500, 360, 4860), (sent.NetMinor, sent.TaxMinor, sent.PaidMinor));
        Assert.Equal(sent.NetMinor, (sent.Quantity * sent.UnitPriceMinor) - sent.LineDiscountMinor - sent.DiscountShareMinor);
        var refund = await desk.RefundAsync(await desk.ReturnAsync(order, L));
        Assert.Equal(4860, refund.TotalMinor);
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_dearer_variant_costs_the_difference_of_the_list_prices(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.AddAsync(Shirt());
        var exchange = await desk.BackAsync(order, M, Jacket);

        Done(await desk.SendLinkAsync(exchange));
        Assert.Equal(8640 - 5400, (await desk.ReplacementAsync(exchange)).OpenCharge!.AmountMinor);
        await desk.PayAsync(exchange);
        Done(await desk.SendAsync(exchange));

        var refund = await desk.RefundAsync(await desk.ReturnAsync(order, Jacket));
        Assert.Equal([4860L, 3240L], refund.Intents.OrderBy(part => part.Payment.Position).Select(part => part.AmountMinor));
        await desk.Money.AssertBooksAsync();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Another_product_of_the_shop_costs_its_price(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var order = await desk.AddAsync(Shirt());
        var exchange = await desk.BackAsync(order, M, null);
        Done(await desk.ChooseAsync(exchange, order.Lines[0].Id, "MUG"));

        var item = Assert.Single((await desk.ReplacementAsync(exchange)).Items);
        Assert.Equal((1200, 0), (item.PriceMinor, item.DiscountMinor));
    }

    [Fact]
    public async Task What_customers_choose_from_says_the_same_difference()
    {
        await using var desk = await OpenAsync(Engine.Sqlite);
        var order = await desk.AddAsync(Shirt());

        var choices = await desk.Get<ReadExchangeChoices>().ReadAsync(order.Id, order.Lines[0].Id);

        Assert.Equal(
            new Dictionary<string, long> { [M] = 0, [L] = 0, [Jacket] = 3240, [Cap] = 3780 - 4860 },
            choices!.ToDictionary(choice => choice.Sku, choice => choice.Difference.MinorUnits));
    }

    private static AnOrder Shirt() => new AnOrder().Numbered("1001").Through("stripe").With(M, 1, 5000, "shirts", 360, discountMinor: 500);
}
