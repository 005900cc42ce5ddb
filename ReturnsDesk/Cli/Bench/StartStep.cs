namespace ReturnsDesk.Cli.Bench;

/// <summary>Starts this program as a server on a copy of the measured file: time to the first answer, and its memory once it idles.</summary>
internal sealed class StartStep : IBenchStep
{
    private const int Repetitions = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        using var copy = new BenchCopy(room.DataFile);
        var starts = new List<double>();
        var memory = new List<double>();
        for (var i = 0; i <= Repetitions; i++)
        {
            await using var server = await BenchServer.StartAsync(AppContext.BaseDirectory, copy.DataFile, cancellationToken);
            await Task.Delay(Rest, cancellationToken);
            starts.Add(server.StartTook.TotalMilliseconds);
            memory.Add(server.Megabytes());
        }

        // The first start fills the file cache.
        return [Stopwatches.Figure("start", "ms", [.. starts.Skip(1)]), Stopwatches.Figure("idle-memory", "MB", [.. memory.Skip(1)])];
    }
}
