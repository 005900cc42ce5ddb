using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines;

/// <summary>Calls <see cref="LapseDeadlines"/> every minute; holds no rule of its own.</summary>
public sealed class DeadlineWorker(LapseDeadlines lapseDeadlines, TimeProvider clock, ILogger<DeadlineWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        do
        {
            try
            {
                await lapseDeadlines.ExecuteAsync(Actor.Automatic, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Lapsing deadlines failed; it goes on at the next turn.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
