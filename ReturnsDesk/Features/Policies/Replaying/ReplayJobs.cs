using System.Collections.Concurrent;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Policies.Replaying;

/// <summary>Runs replays beside the page that started them: whoever leaves the page does not stop one, the end of the program does.</summary>
public sealed partial class ReplayJobs(ReplayPolicy replay, ILogger<ReplayJobs> logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<long, Task> _running = [];

    /// <summary>Gives the number of the replay as soon as it has begun. Refused: as <see cref="ReplayPolicy"/>.</summary>
    public async Task<Result<long>> StartAsync(Actor actor, int number, int months, CancellationToken cancellationToken = default)
    {
        var begun = await replay.BeginAsync(actor, number, months, cancellationToken);
        if (begun.Value is not { } job)
        {
            return begun.Refusal!;
        }

        _running[job.Id] = Task.Run(async () =>
        {
            try
            {
                await replay.RunAsync(actor, job, progress: null, _ending.Token);
            }
            catch (Exception exception)
            {
                LogFailed(exception, job.Id);
            }
        }, CancellationToken.None);
        foreach (var (id, _) in _running.Where(pair => pair.Value.IsCompleted))
        {
            _running.TryRemove(id, out _);
        }

        return job.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_running.Values);
        _ending.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Replay {Id} failed.")]
    private partial void LogFailed(Exception exception, long id);
}
