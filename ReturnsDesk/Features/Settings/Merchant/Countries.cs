using System.Globalization;

namespace ReturnsDesk.Features.Settings.Merchant;

/// <summary>Countries by ISO 3166 alpha-2 code, named in the language of the screen.</summary>
public static class Countries
{
    private static readonly string[] Codes =
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(culture => !culture.Equals(CultureInfo.InvariantCulture))
            .Select(culture => new RegionInfo(culture.Name).TwoLetterISORegionName)
            .Where(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper))
            .Distinct(StringComparer.Ordinal),
    ];

    // A region's name is cached in the language that asked first, so each language asks under a name of its own.
    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "zh-Hans" : "en";

    public static IReadOnlyList<(string Code, string Name)> All() =>
        [.. Codes.Select(code => (code, new RegionInfo($"{Language}-{code}").DisplayName)).OrderBy(country => country.DisplayName, StringComparer.CurrentCulture)];
}
