using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Mailing.Sending;

/// <summary>Calls <see cref="SendMails"/> every few seconds and <see cref="RemindOfShipping"/> every few minutes; holds no rule of its own.</summary>
public sealed class MailWorker(SendMails sendMails, RemindOfShipping remind, TimeProvider clock, ILogger<MailWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>A server that does not answer, or does not let us in, is not knocked at every few seconds.</summary>
    private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenReminders = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var remindAt = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = clock.GetUtcNow();
            var reminds = now >= remindAt;
            remindAt = reminds ? now + BetweenReminders : remindAt;
            await Task.Delay(await RoundAsync(reminds, stoppingToken), clock, stoppingToken);
        }
    }

    /// <summary>Gives how long to wait for the next.</summary>
    private async Task<TimeSpan> RoundAsync(bool reminds, CancellationToken stoppingToken)
    {
        try
        {
            if (reminds)
            {
                await remind.ExecuteAsync(Actor.Automatic, stoppingToken);
            }

            var round = await sendMails.ExecuteAsync(Actor.Automatic, stoppingToken);
            return round.IsUnreachable ? LongPause : round.Due >= SendMails.Batch ? TimeSpan.Zero : Pause;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "Sending mail failed; it goes on at the next turn.");
            return Pause;
        }
    }
}
