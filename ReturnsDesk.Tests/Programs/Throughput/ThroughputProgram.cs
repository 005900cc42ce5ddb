using System.CommandLine;
using ReturnsDesk.Cli.Bench;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Programs.Throughput;

/// <summary><c>throughput</c>: refunds a second through the sender against a fake gateway that behaves.</summary>
internal sealed class ThroughputProgram : ITestProgram
{
    private const int MostInFlight = 64;
    private const int LongestLatencyMs = 5_000;

    public Command Create(TextWriter output, TextWriter error)
    {
        var engine = new Option<Engine>("--engine") { Description = "Sqlite or PostgreSql (the latter by with-postgres.sh).", DefaultValueFactory = _ => Engine.Sqlite };
        var refunds = new Option<int>("--refunds") { Description = "How many in all; each setting gets its share.", DefaultValueFactory = _ => 2_000 };
        var latency = Numbers("--latency", "Milliseconds until the gateway answers.", [0, 50], 0, LongestLatencyMs);
        var inFlight = Numbers("--in-flight", "Refunds that are with gateways at once (Refunds:InFlight).", [1, 8], 1, MostInFlight);
        refunds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100_000)
            {
                result.AddError("--refunds can be 1 to 100000.");
            }
        });
        var command = new Command("throughput", "Measure refunds per second against a fake gateway that behaves.") { engine, refunds, latency, inFlight };
        command.SetAction(async (parse, _) =>
        {
            using var folder = new BenchFolder();
            var load = MachineLoad.Now();
            var plan = new ThroughputPlan(parse.GetValue(engine), parse.GetValue(refunds), parse.GetRequiredValue(latency), parse.GetRequiredValue(inFlight));
            var run = new ThroughputRun(plan, error.WriteLine);
            var figures = await run.RunAsync(Path.GetDirectoryName(folder.PathOf("any"))!);
            output.WriteLine(string.Join(Environment.NewLine, ThroughputReport.Table(TimeProvider.System.GetUtcNow().UtcDateTime, run.Engine, load, figures)));
            return 0;
        });
        return command;
    }

    private static Option<int[]> Numbers(string name, string description, int[] preset, int least, int most)
    {
        var option = new Option<int[]>(name) { Description = description, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => preset };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !int.TryParse(token.Value, out var number) || number < least || number > most))
            {
                result.AddError($"{name} can be {least} to {most}.");
            }
        });
        return option;
    }
}
