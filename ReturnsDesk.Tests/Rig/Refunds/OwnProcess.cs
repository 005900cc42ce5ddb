using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>A process that the rig started, and the only kind it ends.</summary>
internal sealed class OwnProcess : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<Process, bool> Running = new();
    private readonly Process _process;

    // The second net, for a rig that ends without disposing.
    static OwnProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

    private OwnProcess(Process process) => Running[_process = process] = true;

    public bool HasExited => _process.HasExited;

    /// <summary>Starts an assembly, by preset of this output folder. What it prints on standard output is handed on line by line; errors are kept in <paramref name="errorFile"/>.</summary>
    public static OwnProcess Start(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment, string errorFile, Action<string>? onLine = null, string? folder = null)
    {
        folder ??= AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, assembly), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => onLine?.Invoke(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => Append(errorFile, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new OwnProcess(process);
    }

    /// <summary>Ends it at once (SIGKILL), as a power failure would.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        Running.TryRemove(_process, out _);
    }

    public async Task<bool> EndsWithinAsync(TimeSpan time)
    {
        using var limit = new CancellationTokenSource(time);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void EndAll()
    {
        foreach (var process in Running.Keys.Where(process => !process.HasExited))
        {
            process.Kill();
        }
    }

    private static void Append(string file, string? line)
    {
        if (line is not null)
        {
            lock (typeof(OwnProcess))
            {
                File.AppendAllText(file, line + "\n");
            }
        }
    }
}
