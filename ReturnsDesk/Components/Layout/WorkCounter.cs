using Microsoft.Extensions.Logging;

namespace ReturnsDesk.Components.Layout;

/// <summary>Collects the figures beside the places. A figure that cannot be read is left out: the navigation must never take a page down.</summary>
public sealed partial class WorkCounter(IEnumerable<IWorkCounts> sources, CurrentStaff staff, ILogger<WorkCounter> logger)
{
    public static IReadOnlyDictionary<string, int> Nothing { get; } = new Dictionary<string, int>();

    /// <summary>Raised when somebody's work on this page changed what waits.</summary>
    public event Action? Changed;

    public void Touch() => Changed?.Invoke();

    public async Task<IReadOnlyDictionary<string, int>> ReadAsync(CancellationToken cancellationToken = default)
    {
        var actor = await staff.ActorAsync();
        if (actor.Id.Length == 0)
        {
            return Nothing;
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            await AddAsync(source, counts, cancellationToken);
        }

        return counts;

        async Task AddAsync(IWorkCounts source, Dictionary<string, int> counts, CancellationToken cancellationToken)
        {
            try
            {
                foreach (var (address, count) in await source.ReadAsync(actor, cancellationToken))
                {
                    counts[address] = count;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogUnreadable(logger, source.GetType().Name, exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The counts of {Source} could not be read.")]
    private static partial void LogUnreadable(ILogger logger, string source, Exception exception);
}
