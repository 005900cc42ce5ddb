using ReturnsDesk.Features.Returns.Queue;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Queue;

public sealed class ReadQueueCountsTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_figure_beside_refunds_is_the_sum_of_the_parts_that_wait_for_a_person(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        await desk.InspectedAsync(4200);
        await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(12_000));
        await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4100));

        var waiting = await desk.Get<ReadRefundCounts>().ReadAsync(desk.Finance);

        Assert.Equal((1, 1, 1), (waiting[RefundTab.ToPropose], waiting[RefundTab.ToApprove], waiting[RefundTab.InFlight]));
        Assert.Equal(2, (await desk.Get<ReadQueueCounts>().ReadAsync(desk.Finance)).Refunds);
    }
}
