using Microsoft.Extensions.Time.Testing;
using ReturnsDesk.Integrations.Photos;

namespace ReturnsDesk.Tests.Integrations.Photos;

public sealed class DecodeQueueTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DecodeQueue _queue;
    private int _working;

    public DecodeQueueTests() => _queue = new DecodeQueue(_clock);

    [Fact]
    public async Task Two_work_fifty_wait_and_the_next_is_sent_away()
    {
        var inside = Enumerable.Range(0, DecodeQueue.AtOnce + DecodeQueue.MostWaiting).Select(_ => RunAsync(1)).ToList();

        var refused = await RunAsync(1);

        Assert.Equal("photo.busy", refused.Refusal?.Code);
        await UntilWorkingAsync(DecodeQueue.AtOnce);
        _end.SetResult();
        Assert.All(await Task.WhenAll(inside), done => Assert.Null(done.Refusal));
        Assert.Null((await RunAsync(1)).Refusal);
    }

    [Fact]
    public async Task What_waits_is_bounded_by_its_size_too()
    {
        var first = RunAsync((int)DecodeQueue.MostBytes);

        Assert.Equal("photo.busy", (await RunAsync(1)).Refusal?.Code);

        _end.SetResult();
        Assert.Null((await first).Refusal);
    }

    [Fact]
    public async Task Whoever_takes_longer_than_five_seconds_is_stopped()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = _queue.RunAsync<object>(1, "photo.jpg", stop =>
        {
            begun.SetResult();
            stop.WaitHandle.WaitOne();
            return null;
        });
        await begun.Task;

        _clock.Advance(DecodeQueue.MostTime);

        Assert.Equal("photo.too-slow", (await slow).Refusal?.Code);
    }

    [Fact]
    public async Task Whoever_fails_in_time_is_not_called_slow()
    {
        var done = await _queue.RunAsync<object>(1, "photo.jpg", _ => null);

        Assert.Null(done.Refusal);
        Assert.Null(done.Value);
    }

    public void Dispose() => _queue.Dispose();

    private Task<ReturnsDesk.Domain.Result<object?>> RunAsync(int bytes) => _queue.RunAsync(bytes, "photo.jpg", _ =>
    {
        Interlocked.Increment(ref _working);
        _end.Task.Wait(CancellationToken.None);
        return new object();
    });

    private async Task UntilWorkingAsync(int count)
    {
        while (Volatile.Read(ref _working) < count)
        {
            await Task.Delay(1);
        }

        Assert.Equal(count, Volatile.Read(ref _working));
    }
}
