using ReturnsDesk.Account;

namespace ReturnsDesk.Hosting;

/// <summary>In Development an empty desk gets people to try it with.</summary>
public static class DemoStart
{
    public static async Task AddDemoAsync(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CreateDemoPeople>().ExecuteAsync();
        }
    }
}
