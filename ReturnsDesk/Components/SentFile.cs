using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Components;

/// <summary>Hands on a picture that a browser sends over the circuit.</summary>
internal static class SentFile
{
    /// <summary>Refused: <c>photo.too-many-bytes</c> before anything is read, <c>photo.broken-off</c> where it does not arrive whole, and what <paramref name="keep"/> refuses.</summary>
    /// <param name="file">What was chosen.</param>
    /// <param name="name">What the sender calls it, fit for a sentence.</param>
    /// <param name="keep">Reads it once, to its end.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    public static async Task<Result<T>> KeepAsync<T>(IBrowserFile file, object name, Func<Stream, Task<Result<T>>> keep, CancellationToken cancellationToken)
    {
        if (file.Size > PhotoLimits.MostBytes)
        {
            return new Refusal("photo.too-many-bytes", name, PhotoLimits.MostMegabytes);
        }

        try
        {
            await using var sent = file.OpenReadStream(PhotoLimits.MostBytes, cancellationToken);
            return await keep(sent);
        }
        catch (Exception exception) when (exception is IOException or JSException or TimeoutException)
        {
            // The file was changed or removed while it was read, or the connection broke.
            return new Refusal("photo.broken-off", name);
        }
    }
}
