using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>Calls <see cref="SendCharges"/> and <see cref="LapseReservations"/> again and again; holds no rule of its own.</summary>
public sealed class ExchangeWorker(SendCharges sendCharges, LapseReservations lapseReservations, TimeProvider clock, ILogger<ExchangeWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sendCharges.ExecuteAsync(Actor.Automatic, stoppingToken);
                await lapseReservations.ExecuteAsync(Actor.Automatic, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Looking after exchanges failed; it goes on at the next turn.");
            }
        }
    }
}
