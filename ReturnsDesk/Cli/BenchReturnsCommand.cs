using System.CommandLine;
using System.Globalization;
using ReturnsDesk.Cli.Bench;
using ReturnsDesk.Cli.Bench.Whole;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Cli;

/// <summary><c>bench returns</c>: whole returns a second, from the request to the money, on a database that is made for it.</summary>
internal static class BenchReturnsCommand
{
    private const int MostParallel = 64;

    public static Command Create(CliHost host)
    {
        var engine = new Option<string?>("--engine") { Description = host.Words["Bench.Whole.Engine"] };
        engine.AcceptOnlyFromAmong("Sqlite", "PostgreSql");
        var connection = new Option<string?>("--connection") { Description = host.Words["Bench.Whole.Connection"], HelpName = "CONNECTION" };
        var orders = TypedOptions.WholeNumber(host.Words, "--orders", host.Words["Bench.Whole.Orders"], 10_000);
        var returns = TypedOptions.WholeNumber(host.Words, "--returns", host.Words["Bench.Whole.Returns"], 300, least: 1, most: 100_000);
        var parallel = TypedOptions.WholeNumbers(host.Words, "--parallel", host.Words["Bench.Whole.Crews"], [1, 4, 16], most: MostParallel);
        var seed = TypedOptions.WholeNumber(host.Words, "--seed", host.Words["Demo.Seed"], 1);
        var command = new Command("returns", host.Words["Bench.Whole"]) { engine, connection, orders, returns, parallel, seed, host.JsonOption };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var file = parse.GetValue(host.DataOption);
            if (File.Exists(file))
            {
                host.Error.WriteLine(host.Words["Bench.Whole.Exists", file]);
                return CliHost.Refused;
            }

            var plan = new WholePlan(parse.GetValue(orders), parse.GetValue(returns), parse.GetRequiredValue(parallel), parse.GetValue(seed));
            var load = MachineLoad.Now();
            await using var desk = await ScratchDesk.CreateAsync(parse.GetValue(engine), parse.GetValue(connection), file, Furnish, cancellationToken);
            host.Error.WriteLine(host.Words["Bench.Whole.Building", desk.Engine]);
            var levels = await new WholeRun(desk, plan).RunAsync(level => Tell(host, level), cancellationToken);
            var now = desk.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            var report = new WholeReport(BenchReport.Of(now, 0, 0, []).Machine, desk.Engine, load, plan.Orders, levels);
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

    /// <summary>What is paid with a bench card goes back through the test gateway, which moves no money.</summary>
    internal static void Furnish(IServiceCollection services) => services.AddSingleton(new PaymentRoutes([(TestGateway.GatewayName, [WholeOrders.Method])]));

    private static void Tell(CliHost host, WholeLevel level) => host.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{host.Words["Bench.Whole.Parallel", level.Parallel]}: {level.PerSecond:0.0} {host.Words["Bench.Whole.per-second"]}"));
}
