using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Settings;
using ReturnsDesk.Features.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings;

/// <summary>The settings of a fresh desk, with an administrator and a manager.</summary>
public sealed class SettingsDesk : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SettingsDesk(TestDb database)
    {
        Database = database;
        var services = new ServiceCollection().AddLogging().AddSingleton(database.Store).AddSingleton<TimeProvider>(database.Clock).AddReturns().AddDeskSettings().AddTeam();
        services.AddIdentityCore<StaffUser>(identity => identity.Password.RequireDigit = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false).AddRoles<IdentityRole>();
        _services = services.BuildServiceProvider();
    }

    public TestDb Database { get; }
    public Actor Admin { get; private set; } = Actor.Automatic;
    public Actor Manager { get; private set; } = Actor.Automatic;

    public static async Task<SettingsDesk> OpenAsync(Engine engine)
    {
        var desk = new SettingsDesk(await TestDb.CreateAsync(engine));
        await desk.Database.AddDefaultsAsync();
        desk.Admin = await desk.Database.AddStaffAsync(Roles.Admin);
        desk.Manager = await desk.Database.AddStaffAsync(Roles.Manager);
        return desk;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
