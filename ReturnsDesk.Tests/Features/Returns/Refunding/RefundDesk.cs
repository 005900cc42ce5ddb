using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Credits;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Settings;
using ReturnsDesk.Features.Settings.Verifying;
using ReturnsDesk.Features.Team;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Integrations.Payments.Links;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

/// <summary>The money side of the desk on a database of its own: people, use cases as the app registers them, a clock that the test moves.</summary>
public sealed class RefundDesk : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private int _numbers;

    private RefundDesk(TestDb database, IRefundGateway[] gateways)
    {
        Database = database;
        var settings = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddLogging().AddWords().AddSingleton(database.Store).AddSingleton<TimeProvider>(database.Clock).AddSingleton<IConfiguration>(settings)
            .AddReturns().AddRefunding().AddPaymentGateways(settings).AddStoreCredit().AddImporting().AddSingleton<OnceOnly>().AddDeskSettings().AddTeam()
            .Add(gateways.Select(gateway => ServiceDescriptor.Singleton(gateway))).Add(gateways.OfType<IGatewayBook>().Select(book => ServiceDescriptor.Singleton(book)))
            .Add(gateways.OfType<IPaymentLinks>().Select(links => ServiceDescriptor.Singleton(links)));
        services.AddIdentityCore<StaffUser>().AddRoles<IdentityRole>();
        _services = services.BuildServiceProvider();
    }

    public TestDb Database { get; }
    public Actor Agent { get; private set; } = Actor.Automatic;
    public Actor Finance { get; private set; } = Actor.Automatic;
    public Actor Manager { get; private set; } = Actor.Automatic;

    public static async Task<RefundDesk> OpenAsync(Engine engine, ReturnPolicy? policy = null, params IRefundGateway[] gateways)
    {
        var desk = new RefundDesk(await TestDb.CreateAsync(engine), gateways);
        await desk.Database.AddDefaultsAsync(policy);
        desk.Agent = await desk.Database.AddStaffAsync(Roles.Agent);
        desk.Finance = await desk.Database.AddStaffAsync(Roles.Finance);
        desk.Manager = await desk.Database.AddStaffAsync(Roles.Manager);
        await desk.Database.AddAuthenticatorAsync(desk.Finance);
        await desk.Database.AddAuthenticatorAsync(desk.Manager);

        // The builders' steps lie in the hours after the clock's start.
        desk.Database.Clock.Advance(TimeSpan.FromHours(4));
        return desk;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A return whose goods came back as new; the number of it.</summary>
    public async Task<string> InspectedAsync(AnOrder order)
    {
        _numbers++;
        var number = ReturnNumber.Of(2026, _numbers);
        return (await Database.AddAsync(new AReturn().Of(order.Numbered($"{1000 + _numbers}")).Numbered(number).AlreadyInspected())).Number;
    }

    public Task<string> InspectedAsync(long priceMinor) => InspectedAsync(new AnOrder().With("MUG-BLUE", 1, priceMinor));

    public Task<Result<long>> ProposeAsync(Actor by, string number, RefundWish? wish = null) => Get<ProposeRefund>().ExecuteAsync(by, new CaseRef(number), wish ?? new RefundWish());

    public async Task<long> ProposedAsync(Actor by, string number, RefundWish? wish = null)
    {
        var proposed = await ProposeAsync(by, number, wish);
        Assert.Null(proposed.Refusal);
        return proposed.Value;
    }

    /// <summary>The person says yes to what is stored now, as the page does it; with <paramref name="code"/> of the authenticator where one is given.</summary>
    public async Task<Result> ApproveAsync(Actor by, long id, string? code = null) => await Get<ApproveRefund>().ExecuteAsync(by, id, (await StoredAsync(id)).ContentHash, code);
    /// <summary>Everything that must hold of the books holds.</summary>
    public async Task AssertBooksAsync() => Assert.All(await Get<ReadInvariants>().ReadAsync(Actor.CommandLine), answer => Assert.True(answer.Holds, $"{answer.Code}: {string.Join(", ", answer.Rows)}"));

    /// <summary>Lets the hold pass, and the desk send what is due.</summary>
    public async Task SendAsync()
    {
        Database.Clock.Advance(TimeSpan.FromSeconds(11));
        await Get<SendRefunds>().ExecuteAsync(Actor.Automatic);
    }

    public async Task<Refund> StoredAsync(long id)
    {
        await using var db = Database.Open();
        return await db.Refunds.Include(refund => refund.Approvals).Include(refund => refund.Intents).ThenInclude(intent => intent.Payment).Include(refund => refund.Intents).ThenInclude(intent => intent.Attempts)
            .Include(refund => refund.Lines).ThenInclude(line => line.ReturnLine).Include(refund => refund.ReturnCase).SingleAsync(refund => refund.Id == id);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
