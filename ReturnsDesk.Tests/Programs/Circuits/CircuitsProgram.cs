using System.CommandLine;
using System.Globalization;
using ReturnsDesk.Cli.Bench;

namespace ReturnsDesk.Tests.Programs.Circuits;

/// <summary><c>circuits</c>: memory of the server with no, one and many tabs of the review queue open, each a circuit, in a real browser.</summary>
internal sealed class CircuitsProgram : ITestProgram
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RestAfterTab = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RestAfterClosing = TimeSpan.FromSeconds(30);

    public Command Create(TextWriter output, TextWriter error)
    {
        var count = new Option<int>("--count") { Description = "How many tabs.", DefaultValueFactory = _ => 40 };
        var data = new Option<string?>("--data") { Description = "A SQLite file made by demo or bench; a copy of it is used. A small demo shop where it is left out.", HelpName = "FILE" };
        var program = new Option<string?>("--program") { Description = "The folder of a published ReturnsDesk; published from the sources where it is left out.", HelpName = "FOLDER" };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < CircuitMemory.FewestTabs)
            {
                result.AddError($"--count is {CircuitMemory.FewestTabs} at least: one tab has no slope.");
            }
        });
        var command = new Command("circuits", "Measure the memory of the server per open tab.") { count, data, program };
        command.SetAction(async (parse, cancellationToken) =>
        {
            using var folder = new BenchFolder();
            var file = parse.GetValue(data) is { } given ? Path.GetFullPath(given) : null;
            var desk = await PublishedDesk.FindAsync(parse.GetValue(program), folder, error, cancellationToken);
            using var copy = new BenchCopy(file ?? await desk.DemoAsync(folder, cancellationToken));
            var memory = await MeasureAsync(desk, copy.DataFile, parse.GetValue(count), error, cancellationToken);
            var subject = Path.GetFileName(file) ?? string.Create(CultureInfo.InvariantCulture, $"demo shop of {PublishedDesk.DemoOrders:N0} orders");
            output.WriteLine(string.Join(Environment.NewLine, memory.Table(TimeProvider.System.GetUtcNow().UtcDateTime, subject)));
            return 0;
        });
        return command;
    }

    private static async Task<CircuitMemory> MeasureAsync(PublishedDesk desk, string dataFile, int count, TextWriter error, CancellationToken cancellationToken)
    {
        await using var server = await BenchServer.StartAsync(desk.Folder, dataFile, cancellationToken);
        await Task.Delay(Rest, cancellationToken);
        var idle = server.Megabytes();

        await using var tabs = await CircuitTabs.SignInAsync(server.Address);
        var after = new List<double>();
        while (after.Count < count)
        {
            await tabs.OpenAsync("/review");
            await Task.Delay(after.Count == 0 ? Rest : RestAfterTab, cancellationToken);
            after.Add(server.Megabytes());
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{after.Count}: {after[^1]:0.0} MB"));
        }

        await tabs.CloseAsync();
        await Task.Delay(RestAfterClosing, cancellationToken);
        return new CircuitMemory(idle, after, server.Megabytes());
    }
}
