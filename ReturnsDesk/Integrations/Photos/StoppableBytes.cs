namespace ReturnsDesk.Integrations.Photos;

/// <summary>
/// Hands a file to a decoder and says "that was all" once it is to stop. The decoders take one to four kilobytes at a time and have no other handle to stop them by; with no more
/// to read they end at once and in good order.
/// </summary>
internal sealed class StoppableBytes(ReadOnlyMemory<byte> file, CancellationToken stop) : Stream
{
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position
    {
        get => _at;
        set => _at = (int)Math.Clamp(value, 0, file.Length);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (stop.IsCancellationRequested)
        {
            return 0;
        }

        var part = file.Span[_at..Math.Min(file.Length, _at + buffer.Length)];
        part.CopyTo(buffer);
        _at += part.Length;
        return part.Length;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _at,
        SeekOrigin.End => file.Length,
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "Not an origin."),
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
