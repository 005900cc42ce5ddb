using Microsoft.Extensions.Options;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>Calls <see cref="ProposeGrantedRefunds"/>, <see cref="CallForUnanswered"/> and <see cref="SendRefunds"/> again and again; holds no rule of its own.</summary>
public sealed class RefundWorker(
    SendRefunds sendRefunds, CallForUnanswered callForUnanswered, ProposeGrantedRefunds proposeGranted, IOptions<SenderOptions> options, TimeProvider clock, ILogger<RefundWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.PauseSeconds), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await proposeGranted.ExecuteAsync(Actor.Automatic, stoppingToken);
                do
                {
                    await callForUnanswered.ExecuteAsync(Actor.Automatic, stoppingToken);
                }
                while (await sendRefunds.ExecuteAsync(Actor.Automatic, stoppingToken) >= SendRefunds.Batch);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Sending refunds failed; it goes on at the next turn.");
            }
        }
    }
}
