using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReturnsDesk.Tests.Rig.Gateway.Alipay;
using ReturnsDesk.Tests.Rig.Gateway.Stripe;
using ReturnsDesk.Tests.Rig.Gateway.WeChat;

namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>
/// A payment gateway that can be told to fail, with a book of its own that is the truth. Three dialects under <c>/stripe</c>, <c>/alipay</c> and <c>/wechat</c>;
/// <c>/control</c> is for the tests.
/// </summary>
internal sealed class FakeGateway : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeGateway(FakeGatewaySetup setup, WebApplication app) => (Setup, _app) = (setup, app);

    public FakeGatewaySetup Setup { get; }
    public string Address => _app.Urls.First();
    public RefundBook Book => _app.Services.GetRequiredService<RefundBook>();
    public ModeDraw Modes => _app.Services.GetRequiredService<ModeDraw>();
    public NewsPoster Poster => _app.Services.GetRequiredService<NewsPoster>();
    public CheckoutEndpoints Checkout => _app.Services.GetRequiredService<CheckoutEndpoints>();
    public StripeDialect Stripe => _app.Services.GetRequiredService<StripeDialect>();
    public AlipayDialect Alipay => _app.Services.GetRequiredService<AlipayDialect>();
    public WeChatDialect WeChat => _app.Services.GetRequiredService<WeChatDialect>();

    public static async Task<FakeGateway> StartAsync(FakeGatewaySetup setup)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{setup.Port}");
        builder.Services.AddHttpClient(NewsPoster.Client, client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers();
        builder.Services
            .AddSingleton(setup).AddSingleton<RefundBook>().AddSingleton(new ModeDraw(setup.Seed, setup.Modes)).AddSingleton<NewsPoster>().AddSingleton<SendFlow>()
            .AddSingleton<StripeDialect>().AddSingleton<StripeEndpoints>().AddSingleton<CheckoutEndpoints>().AddSingleton<AlipayDialect>().AddSingleton<AlipayEndpoints>()
            .AddSingleton<WeChatDialect>().AddSingleton<WeChatEndpoints>().AddSingleton<ControlEndpoints>();
        var app = builder.Build();
        app.Services.GetRequiredService<StripeEndpoints>().Map(app);
        app.Services.GetRequiredService<CheckoutEndpoints>().Map(app);
        app.Services.GetRequiredService<AlipayEndpoints>().Map(app);
        app.Services.GetRequiredService<WeChatEndpoints>().Map(app);
        app.Services.GetRequiredService<ControlEndpoints>().Map(app);
        await app.StartAsync();
        return new FakeGateway(setup, app);
    }

    public Task WaitForStopAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
