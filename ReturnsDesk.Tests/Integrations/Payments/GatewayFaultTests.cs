using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Rig.Gateway;

namespace ReturnsDesk.Tests.Integrations.Payments;

/// <summary>The network, and whoever calls.</summary>
public sealed class GatewayFaultTests
{
    [Theory]
    [InlineData("stripe")]
    [InlineData("alipay")]
    [InlineData("wechat")]
    public async Task A_gateway_that_nobody_answers_for_leaves_it_open(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync();
        await rig.Fake.DisposeAsync();

        var sent = await rig.Gateway(gateway).SendAsync(GatewayRig.Refund(gateway), CancellationToken.None);
        var asked = await rig.Gateway(gateway).AskAsync(GatewayRig.Refund(gateway), CancellationToken.None);

        Assert.Equal((GatewayOutcome.Unknown, GatewayOutcome.Unknown), (sent.Outcome, asked.Outcome));
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("alipay")]
    [InlineData("wechat")]
    public async Task Whoever_gave_up_before_the_call_hears_so_and_afterwards_it_is_open(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync(setUp: setup => setup with { Hold = TimeSpan.FromMinutes(1) });
        using var cancelled = new CancellationTokenSource();
        var refund = GatewayRig.Refund(gateway);
        rig.Fake.Modes.Force("send", refund.Key, ["timeoutAfterSuccess"]);

        var call = rig.Gateway(gateway).SendAsync(refund, cancelled.Token);
        while (rig.Executions(refund) == 0)
        {
            await Task.Delay(10);
        }

        await cancelled.CancelAsync();

        Assert.Equal(GatewayOutcome.Unknown, (await call).Outcome);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Gateway(gateway).SendAsync(GatewayRig.Refund(gateway), cancelled.Token));
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("alipay")]
    [InlineData("wechat")]
    public async Task Calls_are_bounded_and_follow_nothing(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync();
        var factory = rig.Service<IHttpClientFactory>();
        using var client = factory.CreateClient(GatewayHttp.ClientOf(gateway));
        var handler = rig.Service<IHttpMessageHandlerFactory>().CreateHandler(GatewayHttp.ClientOf(gateway));
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        var sockets = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.Equal((TimeSpan.FromSeconds(20), 1024 * 1024L), (client.Timeout, client.MaxResponseContentBufferSize));
        Assert.Equal((TimeSpan.FromSeconds(3), false, false, false), (sockets.ConnectTimeout, sockets.AllowAutoRedirect, sockets.UseProxy, sockets.UseCookies));
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("alipay")]
    [InlineData("wechat")]
    public async Task An_error_is_met_once_never_retried_underneath(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync(setUp: setup => setup with { Modes = new ModeTable { Send = { ["500Before"] = 1 } } });

        await rig.Gateway(gateway).SendAsync(GatewayRig.Refund(gateway), CancellationToken.None);

        Assert.Equal(1, rig.Fake.Modes.Drawn["send:500Before"]);
    }
}
