using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Demo;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Demo;

/// <summary>The demo shop in a real database.</summary>
internal static class DemoDeskOf
{
    private static readonly ServiceProvider Identity = new ServiceCollection().AddLogging().AddIdentityCore<StaffUser>(identity =>
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        (identity.Password.RequireDigit, identity.Password.RequireUppercase) = (false, false);
    }).AddRoles<IdentityRole>().Services.BuildServiceProvider();

    public static DemoOptions Small { get; } = new() { Orders = 400, Seed = 7, EndsAt = new DateTime(2026, 11, 20, 16, 0, 0, DateTimeKind.Utc) };

    public static Task<Result<DemoResult>> BuildAsync(TestDb database, DemoOptions? options = null) =>
        database.Use<BuildDemoShop>(Identity).ExecuteAsync(Actor.CommandLine, options ?? Small);

    public static async Task<TestDb> CreateAsync(Engine engine, DemoOptions? options = null)
    {
        var database = await TestDb.CreateAsync(engine);
        var built = await BuildAsync(database, options);
        Assert.False(built.Refused);
        return database;
    }
}
