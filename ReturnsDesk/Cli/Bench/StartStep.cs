using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ReturnsDesk.Cli.Bench;

/// <summary>Starts this program as a server on the measured file: seconds to the first answer, and its memory once it idles.</summary>
internal sealed class StartStep : IBenchStep
{
    private const int Repetitions = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        var starts = new List<double>();
        var memory = new List<double>();
        for (var i = 0; i <= Repetitions; i++)
        {
            var (milliseconds, megabytes) = await StartAsync(room.DataFile, cancellationToken);
            starts.Add(milliseconds);
            memory.Add(megabytes);
        }

        // The first start fills the file cache.
        double[] counted = [.. starts.Skip(1)];
        double[] idle = [.. memory.Skip(1)];
        return [new BenchFigure("start", "ms", Stopwatches.Share(counted, 0.5), null, counted.Length), new BenchFigure("idle-memory", "MB", Stopwatches.Share(idle, 0.5), null, idle.Length)];
    }

    private static async Task<(double Milliseconds, double Megabytes)> StartAsync(string dataFile, CancellationToken cancellationToken)
    {
        var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        var clock = Stopwatch.GetTimestamp();
        using var server = Process.Start(Command(address, dataFile)) ?? throw new InvalidOperationException("The server did not start.");
        try
        {
            await AnsweredAsync(server, address, clock, cancellationToken);
            var milliseconds = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
            await Task.Delay(Rest, cancellationToken);
            server.Refresh();
            return (milliseconds, server.WorkingSet64 / 1_048_576.0);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task AnsweredAsync(Process server, string address, long clock, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        while (Stopwatch.GetElapsedTime(clock) < Patience && !server.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(address, cancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, cancellationToken);
            }
        }

        throw new InvalidOperationException("The server did not answer.");
    }

    private static ProcessStartInfo Command(string address, string dataFile)
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        if (isHost)
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ReturnsDesk.dll"));
        }

        start.ArgumentList.Add("--urls=" + address);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["Database__ConnectionString"] = $"Data Source=\"{dataFile}\"";
        start.Environment["Logging__LogLevel__Default"] = "None";
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
