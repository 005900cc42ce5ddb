using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>Calls <see cref="WorkOffExtensions"/> again and again; holds no rule of its own.</summary>
public sealed class ExtensionWorker(WorkOffExtensions run, TimeProvider clock, ILogger<ExtensionWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await run.ExecuteAsync(Actor.Automatic, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Extending deadlines failed; it goes on at the next turn.");
            }
        }
    }
}
