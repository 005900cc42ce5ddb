using ReturnsDesk.Account;
using ReturnsDesk.Components;

namespace ReturnsDesk.Hosting;

/// <summary>The lines a person needs after the start: where to go, and with whose name.</summary>
public static class Welcome
{
    public static void PrintWelcome(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() => Print(app));

    private static void Print(WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? "";
        Console.WriteLine();
        Console.WriteLine($"  ReturnsDesk   {address}");
        if (app.Environment.IsDevelopment())
        {
            foreach (var person in DemoPerson.All)
            {
                Console.WriteLine($"  {person.Role,-12}  {person.Email}  {DemoPerson.Password}");
            }
        }

        var firstStart = app.Services.GetRequiredService<FirstStart>();
        if (firstStart.IsOpenAsync().GetAwaiter().GetResult())
        {
            Console.WriteLine($"  Set up        {address}{DeskUrls.SetUp}  code {firstStart.Code}");
        }

        Console.WriteLine();
    }
}
