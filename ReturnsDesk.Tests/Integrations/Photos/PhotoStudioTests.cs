using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Integrations.Photos;
using SkiaSharp;

namespace ReturnsDesk.Tests.Integrations.Photos;

public sealed class PhotoStudioTests : IDisposable
{
    private readonly DecodeQueue _queue = new(TimeProvider.System);

    public static TheoryData<byte[]> Large { get; } = [APicture.Jpeg(4_000, 3_000), APicture.Png(6_000, 4_500), APicture.WebP(4_000, 3_000), APicture.WebP(4_000, 3_000, quality: 100)];

    [Theory]
    [MemberData(nameof(Large))]
    public async Task A_large_photo_is_kept_at_2560_with_a_thumbnail_of_320(byte[] sent)
    {
        var photo = await MadeAsync(sent);

        Assert.Equal((2_560, 1_920), (photo.Width, photo.Height));
        Assert.Equal((2_560, 1_920), SizeOf(photo.Full));
        Assert.Equal((320, 240), SizeOf(photo.Thumbnail));
        Assert.True(IsRed(APicture.PixelOf(photo.Full, 300, 200)));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(photo.Full)), photo.Hash);
    }

    [Fact]
    public async Task A_small_photo_is_not_enlarged()
    {
        var photo = await MadeAsync(APicture.Jpeg(100, 60));

        Assert.Equal((100, 60), SizeOf(photo.Full));
        Assert.Equal((100, 60), SizeOf(photo.Thumbnail));
    }

    /// <summary>The upper left quarter is red; where it is shown depends on how the camera was held.</summary>
    [Theory]
    [InlineData(1, 320, 240, 10, 10)]
    [InlineData(2, 320, 240, 310, 10)]
    [InlineData(3, 320, 240, 310, 230)]
    [InlineData(4, 320, 240, 10, 230)]
    [InlineData(5, 240, 320, 10, 10)]
    [InlineData(6, 240, 320, 230, 10)]
    [InlineData(7, 240, 320, 230, 310)]
    [InlineData(8, 240, 320, 10, 310)]
    public async Task A_photo_is_kept_upright(int orientation, int width, int height, int redX, int redY)
    {
        var photo = await MadeAsync(JpegFile.WithExif(APicture.Jpeg(), orientation));

        Assert.Equal((width, height), SizeOf(photo.Full));
        Assert.True(IsRed(APicture.PixelOf(photo.Full, redX, redY)));
        Assert.False(IsRed(APicture.PixelOf(photo.Full, width - redX, height - redY)));
    }

    [Fact]
    public async Task Colours_of_a_wide_profile_are_kept_as_srgb()
    {
        var colour = new SKColor(200, 60, 40);
        var sent = APicture.InDisplayP3(colour);
        Assert.Contains("iCCP", System.Text.Encoding.Latin1.GetString(sent), StringComparison.Ordinal);

        var kept = APicture.PixelOf((await MadeAsync(sent)).Full, 32, 32);

        Assert.InRange(kept.Red, colour.Red - 4, colour.Red + 4);
        Assert.InRange(kept.Green, colour.Green - 4, colour.Green + 4);
        Assert.InRange(kept.Blue, colour.Blue - 4, colour.Blue + 4);
    }

    [Fact]
    public async Task What_is_transparent_becomes_white()
    {
        var kept = APicture.PixelOf((await MadeAsync(APicture.Transparent())).Full, 20, 20);

        Assert.True(kept is { Red: > 250, Green: > 250, Blue: > 250 });
    }

    [Fact]
    public void A_decoder_ends_at_once_when_it_is_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.All(
            new[] { APicture.Jpeg(), APicture.Png(), APicture.WebP() },
            sent => Assert.Null(PhotoStudio.Make(sent, PhotoSniffer.Read(sent, "photo").Value!, stopped.Token)));
    }

    /// <summary>The decoders read a few kilobytes at a time, so between two reads there is little to wait for.</summary>
    [Fact]
    public void A_stopped_file_gives_nothing_more()
    {
        using var stop = new CancellationTokenSource();
        using var bytes = new StoppableBytes(new byte[10_000], stop.Token);
        var buffer = new byte[4_096];

        Assert.Equal(4_096, bytes.Read(buffer));
        stop.Cancel();
        Assert.Equal(0, bytes.Read(buffer));
    }

    public void Dispose() => _queue.Dispose();

    private static bool IsRed(SKColor colour) => colour is { Red: > 200, Green: < 60, Blue: < 60 };

    private static (int Width, int Height) SizeOf(byte[] jpeg)
    {
        using var bitmap = SKBitmap.Decode(jpeg);
        return (bitmap.Width, bitmap.Height);
    }

    private async Task<PreparedPhoto> MadeAsync(byte[] sent)
    {
        Assert.True(sent.Length <= PhotoLimits.MostBytes);
        var made = await new PhotoStudio(_queue).PrepareAsync(sent, "photo.jpg");
        Assert.Null(made.Refusal);
        return made.Value!;
    }
}
