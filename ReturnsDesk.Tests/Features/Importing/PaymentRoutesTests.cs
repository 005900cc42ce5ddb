using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Integrations.Payments;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Importing;

/// <summary>Which gateway an imported payment goes back through.</summary>
public sealed class PaymentRoutesTests
{
    private const string Header = "Order number,Date,SKU,Quantity,Unit price,Currency,Payment status,Payment method,Payment reference\n";

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_payment_whose_method_is_listed_goes_to_that_gateway_if_it_has_a_number(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await database.AddDefaultsAsync();

        await ImportAsync(database, GatewayRig.Keys.DeskSettings("http://127.0.0.1:5339"), """
            A1,2026-02-01,MUG,1,10.50,EUR,paid,stripe,pi_1
            A2,2026-02-01,MUG,1,10.50,EUR,paid,Stripe,
            A3,2026-02-01,MUG,1,10.50,EUR,paid,Bank transfer,4711
            A4,2026-02-01,MUG,1,10.50,CNY,paid,ALIPAY,2026030222001400000000000077

            """);

        Assert.Equal([("A1", "stripe", "pi_1"), ("A2", "manual", ""), ("A3", "manual", "4711"), ("A4", "alipay", "2026030222001400000000000077")], await PaymentsAsync(database));
    }

    [Fact]
    public async Task Without_configuration_all_payments_go_back_by_hand()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        await database.AddDefaultsAsync();

        await ImportAsync(database, [], "A1,2026-02-01,MUG,1,10.50,EUR,paid,stripe,pi_1\n");

        Assert.Equal([("A1", "manual", "pi_1")], await PaymentsAsync(database));
    }

    private static async Task ImportAsync(TestDb database, Dictionary<string, string?> settings, string rows)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        await using var services = new ServiceCollection().AddLogging().AddWords().AddSingleton<IConfiguration>(configuration)
            .AddSingleton(database.Databases).AddSingleton(database.Store).AddSingleton<TimeProvider>(database.Clock)
            .AddImporting().AddPaymentGateways(configuration).BuildServiceProvider();
        var file = ImportSource.FromBytes("orders.csv", Encoding.UTF8.GetBytes(Header + rows));

        var report = await services.GetRequiredService<ImportOrders>().ExecuteAsync(Actor.CommandLine, [file], new ReadOptions { DefaultCurrency = "EUR" });

        Assert.Empty(report.Value!.Problems);
    }

    private static async Task<List<(string Number, string Gateway, string Reference)>> PaymentsAsync(TestDb database)
    {
        await using var db = database.Open();
        var orders = await db.Orders.Include(order => order.Payments).OrderBy(order => order.Number).ToListAsync();
        return [.. orders.SelectMany(order => order.Payments.Select(payment => (order.Number, payment.Gateway, payment.Reference)))];
    }
}
