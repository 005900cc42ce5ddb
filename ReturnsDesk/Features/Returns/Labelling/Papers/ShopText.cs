using System.Globalization;
using System.Text;
using ReturnsDesk.Pdf;

namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>Product names from shops carry emoji that no text font has; they are left out and noted. Letters are never left out.</summary>
internal sealed class ShopText(IDocumentRenderer renderer)
{
    private readonly SortedSet<string> _leftOut = new(StringComparer.Ordinal);

    public IReadOnlyList<string> LeftOut => [.. _leftOut];

    public string Clean(string text)
    {
        var symbols = renderer.MissingCodePoints(text).Select(codePoint => new Rune(codePoint)).Where(IsSymbol).ToHashSet();
        if (symbols.Count == 0)
        {
            return text;
        }

        _leftOut.UnionWith(symbols.Select(symbol => symbol.ToString()));
        return string.Concat(text.EnumerateRunes().Where(rune => !symbols.Contains(rune))).Trim();
    }

    private static bool IsSymbol(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.EnclosingMark;
}
