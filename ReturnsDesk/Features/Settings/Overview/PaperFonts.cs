using ReturnsDesk.Pdf.Fonts;

namespace ReturnsDesk.Features.Settings.Overview;

/// <summary>Which fonts papers are set in. They are opened when first asked for, so a desk without fonts starts all the same.</summary>
public sealed class PaperFonts(IServiceProvider services)
{
    /// <summary>File names in order of preference; none where no font was found.</summary>
    public IReadOnlyList<string> Names()
    {
        try
        {
            return [.. services.GetRequiredService<FontSet>().Files.Select(path => Path.GetFileName(path))];
        }
        catch (FontsMissingException)
        {
            return [];
        }
    }
}
