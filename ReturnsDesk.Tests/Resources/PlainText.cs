using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Resources;

/// <summary>Finds what a page says to people that did not come from the resources.</summary>
internal static class PlainText
{
    private const int ShortestWord = 3;
    private static readonly string[] Read = ["aria-label", "title", "placeholder", "alt", "content"];

    /// <summary>Words of plain letters outside of pseudo-language; <paramref name="known"/> are names and codes that are the same in every language.</summary>
    public static IEnumerable<string> In(IHtmlDocument page, IReadOnlySet<string> known) =>
        Texts(page).SelectMany(text => Words(Outside(text.Text)).Where(word => !known.Contains(word)).Select(word => $"{word} in “{text.Text.Trim()}” ({text.Where})")).Distinct();

    private static IEnumerable<(string Text, string Where)> Texts(IHtmlDocument page)
    {
        foreach (var node in page.Body!.Descendants<IText>().Where(node => node.ParentElement is not (null or { LocalName: "script" or "style" or "template" or "code" or "svg" or "textarea" })))
        {
            yield return (node.Text, node.ParentElement!.LocalName);
        }

        foreach (var element in page.All.Where(element => element.LocalName is not ("meta" or "link")))
        {
            foreach (var name in Read.Where(element.HasAttribute))
            {
                yield return (element.GetAttribute(name)!, $"{element.LocalName} {name}");
            }
        }

        yield return (page.Title ?? "", "title");
    }

    /// <summary>What is in brackets came from the resources, the facts in it from the data.</summary>
    private static string Outside(string text)
    {
        var depth = 0;
        return string.Concat(text.Select(letter =>
        {
            depth += letter == PseudoLocalizer.Opens ? 1 : letter == PseudoLocalizer.Closes ? -1 : 0;
            return depth > 0 || letter == PseudoLocalizer.Closes ? ' ' : letter;
        }));
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split([.. text.Where(letter => !char.IsAsciiLetter(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord && !IsCurrency(word));

    /// <summary>ISO 4217 is the same everywhere.</summary>
    private static bool IsCurrency(string word) => word.Length == 3 && ReturnsDesk.Domain.Currency.IsKnown(word);
}
