using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>Lets two pictures be opened at a time, each for five seconds, and a bounded number wait. Refused: <c>photo.busy</c>, <c>photo.too-slow</c>.</summary>
public sealed class DecodeQueue(TimeProvider clock) : IDisposable
{
    public const int AtOnce = 2;
    public const int MostWaiting = 50;

    /// <summary>What waits is held in memory, so its size is bounded as well as its number.</summary>
    public const long MostBytes = 200L * PhotoLimits.Megabyte;

    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _benches = new(AtOnce);
    private readonly Lock _door = new();
    private int _inside;
    private long _insideBytes;

    /// <param name="bytes">What the waiting one holds.</param>
    /// <param name="name">What the sender calls it, fit for a sentence.</param>
    /// <param name="work">Ends soon after its token is cancelled; its place is free only once it has ended.</param>
    /// <param name="cancellationToken">Stops the waiting and the work.</param>
    public async Task<Result<T?>> RunAsync<T>(int bytes, object name, Func<CancellationToken, T?> work, CancellationToken cancellationToken = default)
        where T : class
    {
        if (!Enter(bytes))
        {
            return new Refusal("photo.busy");
        }

        try
        {
            await _benches.WaitAsync(cancellationToken);
            try
            {
                using var time = new CancellationTokenSource(MostTime, clock);
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
                var made = await Task.Run(() => work(stop.Token), CancellationToken.None);
                cancellationToken.ThrowIfCancellationRequested();
                return made is null && time.IsCancellationRequested ? new Refusal("photo.too-slow", name) : made;
            }
            finally
            {
                _benches.Release();
            }
        }
        finally
        {
            Leave(bytes);
        }
    }

    public void Dispose() => _benches.Dispose();

    private bool Enter(int bytes)
    {
        lock (_door)
        {
            if (_inside == AtOnce + MostWaiting || _insideBytes + bytes > MostBytes)
            {
                return false;
            }

            (_inside, _insideBytes) = (_inside + 1, _insideBytes + bytes);
            return true;
        }
    }

    private void Leave(int bytes)
    {
        lock (_door)
        {
            (_inside, _insideBytes) = (_inside - 1, _insideBytes - bytes);
        }
    }
}
