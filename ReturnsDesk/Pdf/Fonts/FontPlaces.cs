namespace ReturnsDesk.Pdf.Fonts;

/// <summary>Where font files may lie: our own first, then the usual places of Linux, Windows and macOS. TrueType before CFF, which Skia embeds badly.</summary>
internal static class FontPlaces
{
    private const string Linux = "/usr/share/fonts/truetype/";
    private const string Mac = "/System/Library/Fonts/Supplemental/";

    private static readonly string Windows = Environment.GetFolderPath(Environment.SpecialFolder.Fonts);

    public static IReadOnlyList<string> Latin(IReadOnlyList<string> folders) =>
        [.. Ours(folders, "NotoSans_400Regular.ttf", "NotoSans-Regular.ttf"), Linux + "noto/NotoSans-Regular.ttf", Linux + "dejavu/DejaVuSans.ttf",
            Linux + "liberation/LiberationSans-Regular.ttf", Path.Combine(Windows, "arial.ttf"), Mac + "Arial.ttf"];

    public static IReadOnlyList<string> LatinBold(IReadOnlyList<string> folders) =>
        [.. Ours(folders, "NotoSans_700Bold.ttf", "NotoSans-Bold.ttf"), Linux + "noto/NotoSans-Bold.ttf", Linux + "dejavu/DejaVuSans-Bold.ttf",
            Linux + "liberation/LiberationSans-Bold.ttf", Path.Combine(Windows, "arialbd.ttf"), Mac + "Arial Bold.ttf", .. Latin(folders)];

    public static IReadOnlyList<string> Chinese(IReadOnlyList<string> folders) =>
        [.. Ours(folders, "NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf"), Linux + "wqy/wqy-microhei.ttc", Linux + "wqy/wqy-zenhei.ttc",
            Linux + "droid/DroidSansFallbackFull.ttf", Path.Combine(Windows, "msyh.ttc"), Mac + "Arial Unicode.ttf"];

    public static IReadOnlyList<string> ChineseBold(IReadOnlyList<string> folders) =>
        [.. Ours(folders, "NotoSansSC_700Bold.ttf", "NotoSansSC-Bold.ttf"), Path.Combine(Windows, "msyhbd.ttc"), .. Chinese(folders)];

    private static IEnumerable<string> Ours(IReadOnlyList<string> folders, params string[] names) =>
        folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name)));
}
