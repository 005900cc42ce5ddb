using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReturnsDesk.Domain;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Rig.Gateway;

namespace ReturnsDesk.Tests.Integrations.Payments;

/// <summary>The adapters as the app registers them, over real HTTP to a fake gateway in this process; one clock for both.</summary>
internal sealed class GatewayRig : IAsyncDisposable
{
    public const string Stripe = "stripe";
    public const string Alipay = "alipay";
    public const string WeChat = "wechat";
    public const long Captured = 10_000;
    private static readonly Lazy<GatewayKeys> SharedKeys = new(GatewayKeys.Create);
    private readonly ServiceProvider _services;

    private GatewayRig(FakeGateway fake, ServiceProvider services, FakeTimeProvider clock) => (Fake, _services, Clock) = (fake, services, clock);

    public static GatewayKeys Keys => SharedKeys.Value;

    public FakeGateway Fake { get; }
    public FakeTimeProvider Clock { get; }
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public static async Task<GatewayRig> StartAsync(Action<Dictionary<string, string?>>? change = null, Func<FakeGatewaySetup, FakeGatewaySetup>? setUp = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var setup = new FakeGatewaySetup { Keys = Keys, Clock = clock, Hold = TimeSpan.FromMilliseconds(30) };
        var fake = await FakeGateway.StartAsync(setUp is null ? setup : setUp(setup));
        foreach (var gateway in new[] { Stripe, Alipay, WeChat })
        {
            fake.Book.Register(gateway, Payment(gateway), Captured, Currency(gateway));
        }

        var settings = Keys.DeskSettings(fake.Address);
        change?.Invoke(settings);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddPaymentGateways(configuration).BuildServiceProvider();
        return new GatewayRig(fake, services, clock);
    }

    public IRefundGateway Gateway(string name) => _services.GetRequiredService<RefundGateways>().For(name);

    public IGatewayNews News(string name) => _services.GetServices<IGatewayNews>().Single(news => news.Name == name);

    public IGatewayBook Book(string name) => _services.GetServices<IGatewayBook>().Single(book => book.Name == name);

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static string Currency(string gateway) => gateway == Stripe ? "EUR" : "CNY";

    /// <summary>A payment the fake knows, of <see cref="Captured"/>.</summary>
    public static string Payment(string gateway) => gateway switch
    {
        Stripe => "pi_3PaymentOfTheTests",
        Alipay => "2026030222001400000000000077",
        _ => "4200000000202603020000000077",
    };

    public static GatewayRefund Refund(string gateway, long amount = 1_234, string? payment = null, string? key = null) => new(
        key ?? Guid.NewGuid().ToString("N"), payment ?? Payment(gateway), new Money(amount, Currency(gateway)), new Money(Captured, Currency(gateway)), "R-2026-000001");

    /// <summary>How often money moved under the key.</summary>
    public int Executions(GatewayRefund refund) => Fake.Book.Lines().Count(line => line.Key == refund.Key && line.Status != nameof(FakeStatus.Failed));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Fake.DisposeAsync();
    }
}
