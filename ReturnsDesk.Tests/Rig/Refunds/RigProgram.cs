using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ReturnsDesk.Tests.Programs;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary><c>rig</c>: many refunds against a gateway that fails, while the desk is killed again and again; then the books are compared.</summary>
internal sealed class RigProgram : ITestProgram
{
    private const int Stopped = 130;

    public Command Create(TextWriter output, TextWriter error)
    {
        var engine = new Option<Engine>("--engine") { Description = "Sqlite or PostgreSql (the latter by with-postgres.sh).", DefaultValueFactory = _ => Engine.Sqlite };
        var refunds = new Option<int>("--refunds") { Description = "The full profile is 10000, the quick one 100.", DefaultValueFactory = _ => 10_000 };
        var kills = new Option<int>("--kills") { Description = "The full profile is 200, the quick one 4.", DefaultValueFactory = _ => 200 };
        var seed = new Option<int?>("--seed") { Description = "Repeats a run." };
        var json = new Option<string?>("--json") { Description = "File for the result.", HelpName = "FILE" };
        var program = new Option<string?>("--program") { Description = "Folder of a published desk, e.g. one compiled ahead, which starts faster; without it the build beside the tests.", HelpName = "FOLDER" };
        var command = new Command("rig", "Prove that refunds are neither lost nor doubled: kills, a gateway that fails, and a comparison of the books.") { engine, refunds, kills, seed, json, program };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var folder = Directory.CreateTempSubdirectory("returnsdesk-rig-").FullName;
            var plan = new RigPlan
            {
                Engine = parse.GetValue(engine),
                Refunds = parse.GetValue(refunds),
                Kills = parse.GetValue(kills),
                Seed = parse.GetValue(seed) ?? Random.Shared.Next(1_000_000),
                Program = parse.GetValue(program) is { } given ? Path.GetFullPath(given) : null,
                Folder = folder,
            };
            output.WriteLine($"{plan}; files in {folder}");
            try
            {
                var report = await new RigRun(plan, output.WriteLine).RunAsync(cancellationToken);
                await TellAsync(report, output, parse.GetValue(json));
                Remove(report.Holds, folder, output);
                return report.Holds ? 0 : 1;
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                // Ctrl-C in a terminal reaches the desk and the gateway as well: whatever failed because of it is no finding.
                Remove(true, folder, output);
                output.WriteLine("Stopped.");
                return Stopped;
            }
        });
        return command;
    }

    private static async Task TellAsync(RigReport report, TextWriter output, string? file)
    {
        Print(report, output);
        if (file is not null)
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(report, JsonSerializerOptions.Web), CancellationToken.None);
        }
    }

    /// <summary>What a run leaves is worth keeping only where it broke something.</summary>
    private static void Remove(bool isWorthless, string folder, TextWriter output)
    {
        if (isWorthless)
        {
            Directory.Delete(folder, recursive: true);
        }
        else
        {
            output.WriteLine($"Kept for looking into it: {folder}");
        }
    }

    private static void Print(RigReport report, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Plan}: {report.Acks:N0} acknowledged, {report.Starts} starts, {report.LedgerReads:N0} looks at the ledger, {report.Took.TotalMinutes:0.0} min"));
        output.WriteLine("Kills: " + List(report.Kills));
        output.WriteLine("Gateway: " + List(report.Faults));
        output.WriteLine("Parts: " + List(report.Statuses));
        foreach (var finding in report.Findings)
        {
            output.WriteLine($"{(finding.Holds ? "ok     " : "BROKEN ")} {finding.Id,-9} {finding.Invariant}");
            foreach (var violation in finding.Violations.Take(10))
            {
                output.WriteLine($"          {violation}");
            }
        }
    }

    private static string List(IReadOnlyDictionary<string, int> counts) => string.Join(", ", counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
}
