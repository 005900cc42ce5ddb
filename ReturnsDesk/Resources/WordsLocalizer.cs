using System.Globalization;
using Microsoft.Extensions.Localization;

namespace ReturnsDesk.Resources;

/// <summary>The texts of the resources, with word forms that go with their numbers (<see cref="PluralFormat"/>).</summary>
public sealed class WordsLocalizer(IStringLocalizer inner) : IStringLocalizer
{
    public LocalizedString this[string name] => inner[name];

    public LocalizedString this[string name, params object[] arguments] =>
        inner[name] is { ResourceNotFound: false } found ? new LocalizedString(name, Wording.Of(CultureInfo.CurrentCulture, found.Value, arguments), false, found.SearchedLocation) : inner[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);
}
