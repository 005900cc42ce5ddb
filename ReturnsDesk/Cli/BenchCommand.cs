using System.CommandLine;
using System.Globalization;
using ReturnsDesk.Cli.Bench;

namespace ReturnsDesk.Cli;

/// <summary><c>bench</c>: measures the desk on many returns and says on which machine.</summary>
internal static class BenchCommand
{
    public static Command Create(CliHost host)
    {
        var orders = TypedOptions.WholeNumber(host.Words, "--orders", host.Words["Bench.Orders"], BenchShop.UsualOrders);
        var seed = TypedOptions.WholeNumber(host.Words, "--seed", host.Words["Demo.Seed"], 1);
        var steps = new Option<string[]>("--step") { Description = host.Words["Bench.Steps"], AllowMultipleArgumentsPerToken = true };
        steps.AcceptOnlyFromAmong([.. BenchSteps.All.Select(BenchSteps.NameOf)]);
        var command = new Command("bench", host.Words["Bench"]) { orders, seed, steps, host.JsonOption, BenchReturnsCommand.Create(host) };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var file = Path.GetFullPath(parse.GetValue(host.DataOption) ?? BenchShop.DefaultFile(parse.GetValue(orders)));
            await using var services = CommandLineServices.Build(file);
            await CommandLineServices.PrepareAsync(services, cancellationToken);
            await using var scope = services.CreateAsyncScope();
            var room = new BenchRoom(scope.ServiceProvider, file, parse.GetValue(orders), parse.GetValue(seed));
            host.Error.WriteLine(host.Words["Bench.Building", file]);
            if (!await BenchShop.BuildAsync(room, new Told(host), cancellationToken))
            {
                host.Error.WriteLine(host.Words["Bench.NotItsOwn", file]);
                return CliHost.Refused;
            }

            var now = room.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            var report = BenchReport.Of(now, room.Orders, await BenchShop.ReturnsAsync(room, cancellationToken), await MeasureAsync(host, room, parse.GetValue(steps) ?? [], cancellationToken));
            if (parse.GetValue(host.JsonOption))
            {
                host.PrintJson(report);
            }
            else
            {
                host.Out.WriteLine(string.Join(Environment.NewLine, report.Table(key => host.Words[key])));
            }

            return CliHost.Done;
        });
        return command;
    }

    private static async Task<List<BenchFigure>> MeasureAsync(CliHost host, BenchRoom room, string[] names, CancellationToken cancellationToken)
    {
        var figures = new List<BenchFigure>();
        foreach (var step in BenchSteps.All.Where(step => names.Length == 0 || names.Contains(BenchSteps.NameOf(step))))
        {
            foreach (var figure in await step.MeasureAsync(room, cancellationToken))
            {
                host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{host.Words["Bench." + figure.Code]}: {figure.Median:0.##} {figure.Unit}"));
                figures.Add(figure);
            }
        }

        return figures;
    }

    /// <summary>A line at every ten thousand orders.</summary>
    private sealed class Told(CliHost host) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value % 10_000 == 0)
            {
                host.Error.WriteLine(value.ToString("N0", CultureInfo.InvariantCulture));
            }
        }
    }
}
