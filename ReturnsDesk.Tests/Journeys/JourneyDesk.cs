using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Data;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Journeys;

/// <summary>A desk as the program registers it, on one engine, with one person per role and a return address.</summary>
internal sealed class JourneyDesk : IAsyncDisposable
{
    private readonly TestDb _database;
    private readonly ServiceProvider _services;

    private JourneyDesk(TestDb database)
    {
        _database = database;
        var settings = new ConfigurationBuilder().AddInMemoryCollection().Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings).AddLogging().AddWords()
            .AddSingleton(database.Databases).AddSingleton(database.Store).AddSingleton(database.Use<AuditKey>()).AddSingleton<TimeProvider>(database.Clock)
            .AddDeskFeatures(settings).BuildServiceProvider();
    }

    public TestDb Database => _database;
    public Actor Agent { get; private set; } = null!;
    public Actor Warehouse { get; private set; } = null!;
    public Actor Finance { get; private set; } = null!;
    public Actor Manager { get; private set; } = null!;

    public static async Task<JourneyDesk> OpenAsync(Engine engine)
    {
        var database = await TestDb.CreateAsync(engine);
        await using (var db = database.Open())
        {
            await DeskDefaults.EnsureAsync(db, database.Clock);
            var address = new PostalAddress { Name = "Returns", Street = "Hafenstr. 1", City = "Hamburg", PostalCode = "20457", Country = "DE" };
            db.ReturnAddresses.Add(new ReturnAddress("Main", address, isDefault: true));
            await db.SaveChangesAsync();
        }

        return new JourneyDesk(database)
        {
            Agent = await database.AddStaffAsync(Roles.Agent),
            Warehouse = await database.AddStaffAsync(Roles.Warehouse),
            Finance = await database.AddStaffAsync(Roles.Finance),
            Manager = await database.AddStaffAsync(Roles.Manager),
        };
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<Order> AddAsync(AnOrder order)
    {
        await using var db = _database.Open();
        var added = order.Build();
        db.Orders.Add(added);
        await db.SaveChangesAsync();
        return added;
    }

    public async Task<Payment> PaymentAsync(long orderId)
    {
        await using var db = _database.Open();
        return await db.Payments.SingleAsync(payment => payment.OrderId == orderId);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
