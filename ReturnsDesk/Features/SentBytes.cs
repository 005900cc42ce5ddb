using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features;

/// <summary>Reads what is sent, and stops where it becomes too much.</summary>
internal static class SentBytes
{
    private const int Chunk = 64 * 1024;

    /// <summary>Null where there is more than is taken.</summary>
    public static async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var chunk = new byte[Chunk];
        for (int read; (read = await content.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (kept.Length + read > PhotoLimits.MostBytes)
            {
                return null;
            }

            kept.Write(chunk, 0, read);
        }

        return kept.ToArray();
    }
}
