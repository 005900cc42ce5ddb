using ReturnsDesk.Domain;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>Makes photos anew. Refused: what <see cref="PhotoSniffer"/> and <see cref="DecodeQueue"/> refuse, and <c>photo.damaged</c>.</summary>
public sealed class PhotoStudio(DecodeQueue queue)
{
    /// <param name="file">As it was sent.</param>
    /// <param name="name">What the sender calls it, fit for a sentence.</param>
    /// <param name="cancellationToken">Stops the waiting and the decoding.</param>
    public async Task<Result<PreparedPhoto>> PrepareAsync(byte[] file, object name, CancellationToken cancellationToken = default)
    {
        var read = PhotoSniffer.Read(file, name);
        if (read.Value is not { } header)
        {
            return read.Refusal!;
        }

        var made = await queue.RunAsync(file.Length, name, stop => Make(file, header, stop), cancellationToken);
        return made.Value is { } photo ? photo : made.Refusal ?? new Refusal("photo.damaged", name);
    }

    /// <summary>Null where the file is not what it says, or was to stop.</summary>
    public static PreparedPhoto? Make(byte[] file, PhotoHeader header, CancellationToken stop)
    {
        if (PhotoDecoder.Decode(header.Format == PhotoFormat.Png ? PngDiet.Of(file) : file, header, stop) is not { } decoded)
        {
            return null;
        }

        using (decoded.Pixels)
        {
            return stop.IsCancellationRequested ? null : PhotoPress.Print(decoded.Pixels, decoded.Origin, header);
        }
    }
}
