using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Audit;

/// <summary>Exports the head of the chain once a day, and at the end; holds no rule of its own.</summary>
public sealed class HeadWorker(ExportAuditHead export, TimeProvider clock, ILogger<HeadWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await ExportAsync(TimeSpan.Zero, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await ExportAsync(Day, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ExportAsync(TimeSpan unlessYoungerThan, CancellationToken cancellationToken)
    {
        try
        {
            await export.ExecuteAsync(Actor.Automatic, unlessYoungerThan, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "The head of the audit chain could not be exported; it is tried again.");
        }
    }
}
