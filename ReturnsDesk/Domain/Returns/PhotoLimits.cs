namespace ReturnsDesk.Domain.Returns;

/// <summary>How much of photos is taken, and in what size they are kept.</summary>
public static class PhotoLimits
{
    public const int Megabyte = 1024 * 1024;
    public const int MostMegabytes = 12;
    public const int MostBytes = MostMegabytes * Megabyte;
    public const int MostMegapixels = 40;
    public const long MostPixels = MostMegapixels * 1_000_000L;
    public const int MostSide = 12_000;

    public const int MostPerReturn = 10;
    public const int MostPerHour = 20;
    public const int MostMegabytesPerDay = 100;
    public const long MostBytesPerDay = (long)MostMegabytesPerDay * Megabyte;

    /// <summary>Longer side of what is stored, and of its thumbnail, in pixels.</summary>
    public const int StoredSide = 2_560;
    public const int ThumbnailSide = 320;
}
