using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>Calls <see cref="SendRefunds"/> again and again; holds no rule of its own.</summary>
public sealed class RefundWorker(SendRefunds sendRefunds, TimeProvider clock, ILogger<RefundWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sendRefunds.ExecuteAsync(Actor.Automatic, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Sending refunds failed; it goes on at the next turn.");
            }
        }
    }
}
