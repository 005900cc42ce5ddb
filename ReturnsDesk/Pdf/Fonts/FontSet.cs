namespace ReturnsDesk.Pdf.Fonts;

/// <summary>The fonts papers are set in, regular and bold, found once and then the same for every text.</summary>
public sealed class FontSet
{
    private FontSet(FontChain regular, FontChain bold) => (Regular, Bold) = (regular, bold);

    internal FontChain Regular { get; }

    internal FontChain Bold { get; }

    /// <summary>The files in use, in order of preference, for the settings page.</summary>
    public IReadOnlyList<string> Files => [.. Regular.Faces.Concat(Bold.Faces).Select(face => face.Path).Distinct()];

    /// <summary>Looks in these folders for the Noto files, then in the system's well-known places.</summary>
    /// <exception cref="FontsMissingException">No Latin font was found; the message lists where it was looked for.</exception>
    public static FontSet Find(params IReadOnlyList<string> folders)
    {
        var opened = new Dictionary<string, FontFace>(StringComparer.Ordinal);
        FontChain Chain(IReadOnlyList<string> latin, IReadOnlyList<string> chinese) =>
            new([.. new[] { FirstExisting(latin), FirstExisting(chinese) }.OfType<string>().Select(Open)]);
        FontFace Open(string path) => opened.TryGetValue(path, out var face) ? face : opened[path] = new FontFace(path);

        var regular = Chain(FontPlaces.Latin(folders), FontPlaces.Chinese(folders));
        var bold = Chain(FontPlaces.LatinBold(folders), FontPlaces.ChineseBold(folders));
        if (regular.Faces.Count == 0)
        {
            throw new FontsMissingException([.. FontPlaces.Latin(folders), .. FontPlaces.Chinese(folders)]);
        }

        return new FontSet(regular, bold);
    }

    private static string? FirstExisting(IReadOnlyList<string> paths) => paths.FirstOrDefault(File.Exists);
}

/// <summary>Papers cannot be set: no font file was found in any known place.</summary>
public sealed class FontsMissingException(IReadOnlyList<string> places)
    : Exception("No font file for papers was found. Build once with Node 20 installed, or name a folder with the Noto Sans files in the setting "
        + "Papers:FontFolder. Looked for: " + string.Join(", ", places));
