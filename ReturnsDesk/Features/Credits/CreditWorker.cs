using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Credits;

/// <summary>Calls <see cref="ExpireStoreCredit"/> every hour; holds no rule of its own.</summary>
public sealed class CreditWorker(ExpireStoreCredit expire, TimeProvider clock, ILogger<CreditWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                while ((await expire.ExecuteAsync(Actor.Automatic, stoppingToken)).Value == ExpireStoreCredit.Batch)
                {
                    stoppingToken.ThrowIfCancellationRequested();
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Ending store credit failed; it goes on at the next turn.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
