namespace ReturnsDesk.Data;

/// <summary>SQLite has one writer: writers of this process wait here in turn, without blocking a thread, instead of polling the file lock.</summary>
public sealed class WriterTurns(bool oneAtATime) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (!oneAtATime)
        {
            return new Turn(null);
        }

        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim? turn) : IDisposable
    {
        public void Dispose() => turn?.Release();
    }
}
