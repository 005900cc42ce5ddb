using ReturnsDesk.Pdf.Fonts;

namespace ReturnsDesk.Pdf.Layout;

/// <summary>What all elements of one layout share: fonts, the page being set, and what is to be reported.</summary>
internal sealed class LayoutRun(FontSet fonts)
{
    private readonly SortedSet<string> _shortened = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _missing = [];

    public FontSet Fonts { get; } = fonts;

    public PageNumber Page { get; set; } = new(1, 1);

    /// <summary>Set where a fresh page takes nothing: then even what should stay together is split.</summary>
    public bool SplitsAnything { get; set; }

    public IReadOnlyList<string> Shortened => [.. _shortened];

    public IReadOnlyList<int> Missing => [.. _missing];

    public void ReportShortened(string field) => _shortened.Add(field);

    public void ReportMissing(IEnumerable<int> codePoints) => _missing.UnionWith(codePoints);
}
