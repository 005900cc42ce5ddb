using System.Globalization;

namespace ReturnsDesk.Domain.Orders;

/// <summary>The ISO 3166 alpha-2 code of a country as shops write it: the code itself, or its name in English or in the country's own language.</summary>
public static class CountryCode
{
    private static readonly Lazy<Dictionary<string, string>> Names = new(ReadNames);

    /// <summary>Null where nobody knows such a country.</summary>
    public static string? Of(string? text)
    {
        var wanted = (text ?? "").Trim();
        return wanted.Length == 2 && wanted.All(char.IsAsciiLetter) ? wanted.ToUpperInvariant() : Names.Value.GetValueOrDefault(wanted);
    }

    private static Dictionary<string, string> ReadNames()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            var region = new RegionInfo(culture.Name);
            if (region.TwoLetterISORegionName.Length == 2 && region.TwoLetterISORegionName.All(char.IsAsciiLetterUpper))
            {
                names.TryAdd(region.EnglishName, region.TwoLetterISORegionName);
                names.TryAdd(region.NativeName, region.TwoLetterISORegionName);
                names.TryAdd(region.ThreeLetterISORegionName, region.TwoLetterISORegionName);
            }
        }

        return names;
    }
}
