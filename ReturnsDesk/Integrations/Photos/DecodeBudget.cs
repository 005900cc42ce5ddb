using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Integrations.Photos;

/// <summary>What opening one picture may cost, counted from its header alone.</summary>
public static class DecodeBudget
{
    /// <summary>Two are opened at once, so twice this is the most that photos take of the machine's memory.</summary>
    public const long MostBytes = 200L * PhotoLimits.Megabyte;

    /// <summary>Cameras write about ten; the decoder itself gives up at a hundred.</summary>
    public const int MostPasses = 100;

    private const int BytesPerPixel = 4;
    private const int Eighths = 8;

    public static bool Allows(PhotoHeader header) => header.Passes <= MostPasses && BytesFor(header) <= MostBytes;

    /// <summary>The most that is held at one time: while decoding, while halving, or while drawing what is stored.</summary>
    public static long BytesFor(PhotoHeader header)
    {
        var (width, height) = DecodedSize(header);
        var decoded = (long)width * height * BytesPerPixel;
        var (storedWidth, storedHeight) = Within(header.Width, header.Height, PhotoLimits.StoredSide);
        var halved = Math.Max(width, height) >= 2 * PhotoLimits.StoredSide ? decoded / 4 : 0;
        return decoded + Math.Max(header.WorkBytes, Math.Max(halved, (long)storedWidth * storedHeight * BytesPerPixel));
    }

    /// <summary>
    /// The size in which the decoder hands the picture out: JPEG in the least number of eighths that is not below what is stored, WebP in any size, PNG only whole.
    /// </summary>
    public static (int Width, int Height) DecodedSize(PhotoHeader header) => header.Format switch
    {
        PhotoFormat.Jpeg => InEighths(header.Width, header.Height),
        PhotoFormat.WebP => Within(header.Width, header.Height, PhotoLimits.StoredSide),
        PhotoFormat.Png => (header.Width, header.Height),
        _ => throw new ArgumentOutOfRangeException(nameof(header), header.Format, "Not a format of photos."),
    };

    /// <summary>The same shape with its longer side at most <paramref name="side"/>; never enlarged, never without a pixel.</summary>
    public static (int Width, int Height) Within(int width, int height, int side)
    {
        var longer = Math.Max(width, height);
        return longer <= side ? (width, height) : (Math.Max(1, Scaled(width, side, longer)), Math.Max(1, Scaled(height, side, longer)));
    }

    private static (int Width, int Height) InEighths(int width, int height)
    {
        var longer = Math.Max(width, height);
        var eighths = Enumerable.Range(1, Eighths).First(part => part == Eighths || (long)longer * part / Eighths >= PhotoLimits.StoredSide);
        return ((int)Math.Ceiling(width * eighths / (double)Eighths), (int)Math.Ceiling(height * eighths / (double)Eighths));
    }

    private static int Scaled(int length, int side, int longer) => (int)Math.Round((double)length * side / longer);
}
