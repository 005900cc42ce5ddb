using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Access;

/// <summary>Calls <see cref="SweepPortal"/> once an hour; holds no rule of its own.</summary>
public sealed class PortalSweeper(SweepPortal sweep, TimeProvider clock, ILogger<PortalSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, clock, stoppingToken);
            try
            {
                await sweep.ExecuteAsync(Actor.Automatic, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Sweeping the portal failed; it is tried again in an hour.");
            }
        }
    }
}
