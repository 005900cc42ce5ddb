using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility.Statutory;

/// <summary>Which law gives the buyer a right to send goods back without a reason.</summary>
public enum StatutoryRegime
{
    /// <summary>None that the desk knows; the merchant's policy alone.</summary>
    None,

    /// <summary>Law on the Protection of Consumer Rights and Interests of the PRC, art. 25, and the Interim Measures for the Seven-Day Return without Reason (2017, as amended 2020).</summary>
    China,

    /// <summary>Directive 2011/83/EU, art. 9–16, as amended by (EU) 2019/2161 and (EU) 2023/2673; by the EEA Agreement in Iceland, Liechtenstein and Norway too.</summary>
    EuropeanUnion,
}

/// <summary>Which law a country stands under.</summary>
public static class StatutoryRegimes
{
    private static readonly HashSet<string> EuropeanCountries = new(StringComparer.OrdinalIgnoreCase)
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
        "IS", "LI", "NO",
    };

    /// <summary>The law of the country that the goods went to (ISO 3166 alpha-2); none for a country that is not known.</summary>
    public static StatutoryRegime Of(string? country) =>
        string.Equals(country, "CN", StringComparison.OrdinalIgnoreCase) ? StatutoryRegime.China
        : country is not null && EuropeanCountries.Contains(country) ? StatutoryRegime.EuropeanUnion
        : StatutoryRegime.None;

    /// <summary>The law that a request stands under: that of where the goods went, where the buyer's right was open, or was claimed.</summary>
    public static StatutoryRegime Claimed(ReturnKind kind, string? country, bool wasOpen) =>
        kind.IsStatutoryClaim() && (kind == ReturnKind.Withdrawal || wasOpen) ? Of(country) : StatutoryRegime.None;
}
