using System.Globalization;

namespace ReturnsDesk.Domain;

/// <summary>ISO 4217: which currencies exist and how many minor-unit digits each has (JPY 0, CNY 2, KWD 3).</summary>
public static class Currency
{
    private const string TwoDigits =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN " +
        "ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT " +
        "MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC " +
        "SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

    private const string NoDigits = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
    private const string ThreeDigits = "BHD IQD JOD KWD LYD OMR TND";
    private const string FourDigits = "CLF UYW";

    private static readonly Dictionary<string, int> Exponents = Build();

    /// <summary>Every code the desk accepts, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Exponents.Keys.Order(StringComparer.Ordinal)];

    public static bool IsKnown(string? code) => code is not null && Exponents.ContainsKey(code);

    /// <summary>Minor-unit digits of a known currency.</summary>
    /// <exception cref="ArgumentException">The code is not in ISO 4217.</exception>
    public static int Exponent(string code) =>
        Exponents.TryGetValue(code, out var digits) ? digits : throw new ArgumentException($"'{code}' is not an ISO 4217 currency.", nameof(code));

    /// <summary>'CNY' for ' cny '; null where the text is no ISO 4217 currency.</summary>
    public static string? Normalise(string? text)
    {
        var code = text?.Trim().ToUpper(CultureInfo.InvariantCulture);
        return IsKnown(code) ? code : null;
    }

    private static Dictionary<string, int> Build() =>
        new[] { (TwoDigits, 2), (NoDigits, 0), (ThreeDigits, 3), (FourDigits, 4) }
            .SelectMany(group => group.Item1.Split(' ').Select(code => (code, digits: group.Item2)))
            .ToDictionary(pair => pair.code, pair => pair.digits, StringComparer.Ordinal);
}
