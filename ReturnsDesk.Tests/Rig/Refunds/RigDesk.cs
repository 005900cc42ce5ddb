using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>The desk under test: the real program in a process of its own, started again after every kill.</summary>
internal sealed class RigDesk(RigPlan plan, RigDatabase database, IReadOnlyDictionary<string, string?> gatewaySettings, int port) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private OwnProcess? _process;

    public string Address { get; } = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
    public int Starts { get; private set; }
    public bool HasEnded => _process!.HasExited;

    /// <summary>Starts it and waits until it answers; false where it ended by itself before (at a fault point).</summary>
    public async Task<bool> StartAsync(string? faultPoint = null, CancellationToken cancellationToken = default)
    {
        Starts++;
        var environment = database.Settings.Concat(gatewaySettings).ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value);
        environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        environment["Logging__LogLevel__Default"] = "Error";
        environment["Payments__TimeoutSeconds"] = "1";
        environment["Refunds__InFlight"] = plan.InFlight.ToString(CultureInfo.InvariantCulture);
        environment["Refunds__PauseSeconds"] = "0.2";
        environment["Refunds__LeaseSeconds"] = "30";
        environment["Refunds__SecondsBetweenRefundsOfOnePayment"] = "0";
        environment["Api__RequestsPer10Seconds"] = "1000000";
        environment["Api__InParallel"] = "64";
        environment["DOTNET_TieredPGO"] = "0";
        environment["RETURNSDESK_FAULT_POINT"] = faultPoint;
        _process = OwnProcess.Start("ReturnsDesk.dll", ["--urls=" + Address], environment, Path.Combine(plan.Folder, "desk-errors.log"), KeepLine, plan.Program);
        var end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end && !_process.HasExited)
        {
            if (await AnswersAsync(cancellationToken))
            {
                return true;
            }

            await Task.Delay(20, cancellationToken);
        }

        return _process.HasExited ? faultPoint is not null ? false : throw new InvalidOperationException($"The desk ended by itself; see {plan.Folder}/desk-errors.log.") : throw new InvalidOperationException("The desk did not answer.");
    }

    /// <summary>A connection is enough: a page would cost a start more than all the rest of it.</summary>
    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var connection = new TcpClient();
        try
        {
            await connection.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public Task KillAsync() => _process!.KillAsync();

    public Task<bool> EndsWithinAsync(TimeSpan time) => _process!.EndsWithinAsync(time);

    public async ValueTask DisposeAsync() => await (_process?.DisposeAsync() ?? ValueTask.CompletedTask);

    private void KeepLine(string line)
    {
        if (line.Contains("fail:", StringComparison.Ordinal) || line.Contains("crit:", StringComparison.Ordinal))
        {
            lock (this)
            {
                File.AppendAllText(Path.Combine(plan.Folder, "desk-output.log"), line + "\n");
            }
        }
    }
}
