using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines;

/// <summary>Calls <see cref="LapseDeadlines"/> at the moment when the next clock runs out, and at least every minute, for clocks that were set meanwhile; holds no rule of its own.</summary>
public sealed class DeadlineWorker(LapseDeadlines lapseDeadlines, TimeProvider clock, ILogger<DeadlineWorker> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>How long to sleep after a round.</summary>
    public static TimeSpan PauseAfter(LapseRound round, DateTime now) =>
        round.Held > 0 ? Shortest
        : round.NextDueAt is { } next && next - now < Longest ? TimeSpan.FromTicks(Math.Max(0, (next - now).Ticks))
        : Longest;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Longest;
            try
            {
                pause = PauseAfter(await lapseDeadlines.ExecuteAsync(Actor.Automatic, stoppingToken), clock.GetUtcNow().UtcDateTime);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Lapsing deadlines failed; it goes on at the next turn.");
            }

            await Task.Delay(pause, clock, stoppingToken);
        }
    }
}
