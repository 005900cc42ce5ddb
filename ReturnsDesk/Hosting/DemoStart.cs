using ReturnsDesk.Account;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Demo;

namespace ReturnsDesk.Hosting;

/// <summary>In Development an empty desk gets people to try it with, and a year of a shop for them to work on.</summary>
public static class DemoStart
{
    private const int Orders = 800;

    public static async Task AddDemoAsync(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CreateDemoPeople>().ExecuteAsync();
            var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

            // Refused where there are orders already: then it is somebody's own desk.
            await scope.ServiceProvider.GetRequiredService<BuildDemoShop>().ExecuteAsync(Actor.Automatic, new DemoOptions { Orders = Orders, EndsAt = now });
        }
    }
}
