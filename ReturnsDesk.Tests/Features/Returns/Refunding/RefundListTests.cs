using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

public sealed class RefundListTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Each_refund_stands_on_the_part_of_the_desk_where_work_waits(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var declined = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4513));
        var done = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4000));
        var unknown = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4517));
        await desk.SendAsync();
        var large = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(12_000));
        var byHand = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(new AnOrder().With("LAMP", 1, 4500).Through("manual")));
        var inFlight = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4100));
        await desk.InspectedAsync(4200);

        var counts = await desk.Get<ReadRefundCounts>().ReadAsync(desk.Finance);

        Assert.All(counts.Where(count => count.Key != RefundTab.Attention), count => Assert.Equal(1, count.Value));
        Assert.Equal(2, counts[RefundTab.Attention]);
        Assert.Equal([large], await IdsAsync(desk, RefundTab.ToApprove));
        Assert.Equal([byHand], await IdsAsync(desk, RefundTab.ByHand));
        Assert.Equal([inFlight], await IdsAsync(desk, RefundTab.InFlight));
        Assert.Equal([declined, unknown], await IdsAsync(desk, RefundTab.Attention));
        Assert.Equal([declined], await IdsAsync(desk, RefundTab.Failed));
        Assert.Equal([done], await IdsAsync(desk, RefundTab.Done));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Cases_to_refund_come_in_pages_without_a_gap(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        string[] numbers = [await desk.InspectedAsync(1000), await desk.InspectedAsync(1100), await desk.InspectedAsync(1200)];
        var cases = desk.Get<ReadCasesToRefund>();

        var first = await cases.ReadAsync(desk.Finance, new CasesToRefundFilter(2));
        var second = await cases.ReadAsync(desk.Finance, new CasesToRefundFilter(2, first[^1].UrgentAt, first[^1].Id));

        Assert.Equal(numbers, first.Concat(second).Select(row => row.Number));
        Assert.Equal((1, 1000L), (first[0].Units, first[0].StakeMinor));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_rate_in_the_stored_arithmetic_is_still_a_rate(Engine engine)
    {
        var fee = new RestockingFee(BasisPoints.Percent(10), 0, FeeTreatment.PriceReduction);
        await using var desk = await RefundDesk.OpenAsync(engine, new ReturnPolicy { Refund = RefundTerms.Preset with { Fee = fee } });
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4500));

        var stored = (await desk.Get<ReadRefund>().ReadAsync(desk.Finance, id))!;

        Assert.Equal(4050, stored.TotalMinor);
        Assert.Contains(BasisPoints.Percent(10), stored.Derivation.Single(step => step.Code == "fee-price-reduction").Facts);
        Assert.Equal(["refund-queued"], stored.Events.Select(told => told.Code));
    }

    private static async Task<IEnumerable<long>> IdsAsync(RefundDesk desk, RefundTab tab) =>
        (await desk.Get<ReadRefunds>().ReadAsync(desk.Finance, new RefundFilter(tab))).Select(row => row.Id);
}
