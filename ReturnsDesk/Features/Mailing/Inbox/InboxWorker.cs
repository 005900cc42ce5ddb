using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Mailing.Inbox;

/// <summary>Calls <see cref="ReadInbox"/> again and again; holds no rule of its own.</summary>
public sealed class InboxWorker(ReadInbox readInbox, MailDesk desk, TimeProvider clock, ILogger<InboxWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!desk.CanRead)
        {
            return;
        }

        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(desk.Server.Imap.PauseSeconds), clock);
        do
        {
            try
            {
                if (await readInbox.ExecuteAsync(Actor.Automatic, stoppingToken) is { Code.Length: > 0 } trouble)
                {
                    log.LogWarning("The mailbox could not be read: {Code} {Detail}", trouble.Code, trouble.Detail);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Reading the mailbox failed; it goes on at the next turn.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
