using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Signals;

/// <summary>Links the buyers of new orders every few minutes; once a day links all anew and runs the back-test. Holds no rule of its own.</summary>
public sealed class SignalsWorker(LinkCustomers link, BackTestSignals backTest, ReadSignals read, TimeProvider clock, ILogger<SignalsWorker> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private long _linkedUpTo;
    private DateTimeOffset _nextWhole = DateTimeOffset.MinValue;

    /// <summary>One turn.</summary>
    internal async Task TurnAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isWhole = now >= _nextWhole;
        _linkedUpTo = (await link.ExecuteAsync(Actor.Automatic, isWhole ? 0 : _linkedUpTo, cancellationToken)).Value?.LastOrderId ?? _linkedUpTo;
        if (isWhole)
        {
            if ((await read.ReadAsync(Actor.Automatic, cancellationToken)).Latest is not { } latest || now.UtcDateTime - latest.EndedAt >= Day)
            {
                await backTest.ExecuteAsync(Actor.Automatic, cancellationToken: cancellationToken);
            }

            _nextWhole = now + Day;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TurnAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Linking customers failed; it goes on at the next turn.");
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }
}
