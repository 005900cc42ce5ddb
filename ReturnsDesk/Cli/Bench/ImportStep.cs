using System.Diagnostics;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Cli.Bench;

/// <summary>
/// Order lines imported a second, by the use case that the page and <c>import orders</c> call: a CSV file into a fresh SQLite file, then the same file again,
/// which changes nothing. Then the memory of a process that does nothing but this import.
/// </summary>
internal sealed class ImportStep(int orders = 10_000, int repetitions = 3) : IBenchStep
{
    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        using var folder = new BenchFolder();
        var file = folder.PathOf("orders.csv");
        await ImportFile.WriteAsync(file, orders, cancellationToken);
        var first = new List<double>();
        var again = new List<double>();
        for (var i = 0; i <= repetitions; i++)
        {
            using var place = new BenchFolder();
            await using var services = CommandLineServices.Build(place.PathOf("import.db"));
            await CommandLineServices.PrepareAsync(services, cancellationToken);
            await using var scope = services.CreateAsyncScope();
            first.Add(await RateAsync(scope.ServiceProvider, file, report => report.Added, cancellationToken));
            again.Add(await RateAsync(scope.ServiceProvider, file, report => report.Unchanged, cancellationToken));
        }

        var peak = await BenchProgram.PeakMegabytesAsync(
            BenchProgram.In(AppContext.BaseDirectory, "import", "orders", file, "--data", folder.PathOf("memory.db")), cancellationToken);

        // The first run is the warm-up.
        return [
            Stopwatches.Figure("import", "lines/s", [.. first.Skip(1)]),
            Stopwatches.Figure("import-again", "lines/s", [.. again.Skip(1)]),
            new BenchFigure("import-memory", "MB", peak, null, 1),
        ];
    }

    private async Task<double> RateAsync(IServiceProvider services, string file, Func<ImportReport, int> counted, CancellationToken cancellationToken)
    {
        var import = services.GetRequiredService<ImportOrders>();
        var start = Stopwatch.GetTimestamp();
        var imported = await import.ExecuteAsync(Actor.CommandLine, [ImportSource.FromPath(file)], new ReadOptions(), cancellationToken: cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return imported.Value is { FileProblem: null, Problems.Count: 0 } report && counted(report) == orders
            ? report.Lines / seconds
            : throw new InvalidOperationException("The file was not imported whole.");
    }
}
