namespace ReturnsDesk.Features.Importing;

/// <summary>Remembers how many rows the reader has passed; <see cref="Progress{T}"/> would tell it too late.</summary>
internal sealed class RowCounter : IProgress<long>
{
    public long Rows { get; private set; }

    public void Report(long value) => Rows = value;
}
