namespace ReturnsDesk.Integrations.Photos;

public enum PhotoFormat
{
    Jpeg,
    Png,
    WebP,
}

/// <summary>What a file says of itself before anything is decoded. <see cref="WorkBytes"/>: what a decoder must hold besides the picture that it hands out.</summary>
public sealed record PhotoHeader(PhotoFormat Format, int Width, int Height)
{
    public long WorkBytes { get; init; }

    /// <summary>How often the picture is gone over: progressive JPEG does so once per scan.</summary>
    public int Passes { get; init; } = 1;

    public long Pixels => (long)Width * Height;
}
