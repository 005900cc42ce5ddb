using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ReturnsDesk.Cli.Bench;

/// <summary>The program as a server of its own, as in production, on a free loopback port.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process _process;

    private BenchServer(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <summary>From the start of the process to the first answer.</summary>
    public TimeSpan StartTook { get; private set; }

    public static async Task<BenchServer> StartAsync(
        string programFolder, string dataFile, CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? settings = null)
    {
        var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        var start = BenchProgram.In(programFolder, "--urls=" + address);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["Database__ConnectionString"] = $"Data Source=\"{dataFile}\"";
        start.Environment["Logging__LogLevel__Default"] = "None";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.GetTimestamp();
        var server = new BenchServer(Process.Start(start) ?? throw new InvalidOperationException("The server did not start."), address);
        try
        {
            await server.AnsweredAsync(clock, cancellationToken);
            server.StartTook = Stopwatch.GetElapsedTime(clock);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Memory that the process holds now (RSS).</summary>
    public double Megabytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 / 1_048_576.0;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private async Task AnsweredAsync(long clock, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        while (Stopwatch.GetElapsedTime(clock) < Patience && !_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(Address, cancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, cancellationToken);
            }
        }

        throw new InvalidOperationException(_process.HasExited
            ? $"The server ended: {await _process.StandardError.ReadToEndAsync(cancellationToken)} {await _process.StandardOutput.ReadToEndAsync(cancellationToken)}"
            : $"The server did not answer for {Patience.TotalSeconds:0} s. A file of an earlier version is brought up to date first: start the desk on it once.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
