using System.CommandLine;
using System.Globalization;
using ReturnsDesk.Account;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Demo;

namespace ReturnsDesk.Cli;

/// <summary><c>demo</c>: fills an empty database with a shop to try the desk on.</summary>
internal static class DemoCommand
{
    public static Command Create(CliHost host)
    {
        var orders = TypedOptions.WholeNumber(host.Words, "--orders", host.Words["Demo.Orders"], 2_000);
        var seed = TypedOptions.WholeNumber(host.Words, "--seed", host.Words["Demo.Seed"], 1);
        var until = TypedOptions.Day(host.Words, "--until", host.Words["Demo.Until"]);
        var command = new Command("demo", host.Words["Demo"]) { orders, seed, until };
        command.SetAction((parse, cancellationToken) => host.RunAsync(parse, async (services, token) =>
        {
            var options = new DemoOptions { Orders = parse.GetValue(orders), Seed = parse.GetValue(seed), EndsAt = EndOf(parse.GetValue(until), services.GetRequiredService<TimeProvider>()) };
            var built = await services.GetRequiredService<BuildDemoShop>().ExecuteAsync(Actor.CommandLine, options, progress: null, token);
            if (built.Value is not { } result)
            {
                return host.Refuse(built.Refusal!);
            }

            Print(host, result);
            return CliHost.Done;
        }, cancellationToken));
        return command;
    }

    /// <summary>Without a day, now; else the end of that day's office hours.</summary>
    private static DateTime EndOf(DateOnly? until, TimeProvider clock) => until?.ToDateTime(new TimeOnly(16, 0), DateTimeKind.Utc) ?? clock.GetUtcNow().UtcDateTime;

    private static void Print(CliHost host, DemoResult result)
    {
        string Plain(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
        host.Out.WriteLine(host.Words["Demo.Done", Plain(result.Orders), Plain(result.OrderLines), Plain(result.Customers), Plain(result.Returns), Plain(result.Refunds)]);
        if (result.PeopleAdded)
        {
            host.Out.WriteLine(host.Words["Demo.People", DemoPerson.Password]);
            foreach (var person in DemoPerson.All)
            {
                host.Out.WriteLine($"    {person.Email}  ({person.Role}, {person.Name})");
            }
        }
    }
}
