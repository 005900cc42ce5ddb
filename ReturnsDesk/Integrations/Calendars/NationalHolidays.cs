using System.Collections.Concurrent;
using PublicHoliday;

namespace ReturnsDesk.Integrations.Calendars;

/// <summary>
/// Working days by country: Monday to Friday without the national public holidays. All states of the EU and EEA are known, by the package's tables or by
/// <see cref="FurtherHolidays"/>; elsewhere only weekends are free, and no law of the desk's asks. Holidays of a region are not counted: there a period may end
/// earlier than the law lets it, and a person can extend it. The package has no table of China, and the law there needs none.
/// </summary>
public static class NationalHolidays
{
    private static readonly Dictionary<string, Func<IPublicHolidays>> Tables = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AT"] = () => new AustriaPublicHoliday(),
        ["BE"] = () => new BelgiumPublicHoliday(),
        ["CZ"] = () => new CzechRepublicPublicHoliday(),
        ["DE"] = () => new GermanPublicHoliday(),
        ["DK"] = () => new DenmarkPublicHoliday(),
        ["EE"] = () => new EstoniaPublicHoliday(),
        ["ES"] = () => new SpainPublicHoliday(),
        ["FI"] = () => new FinlandPublicHoliday(),
        ["FR"] = () => new FrancePublicHoliday(),
        ["GR"] = () => new GreecePublicHoliday(),
        ["HR"] = () => new CroatiaPublicHoliday(),
        ["HU"] = () => new HungaryPublicHoliday(),
        ["IE"] = () => new IrelandPublicHoliday(),
        ["IT"] = () => new ItalyPublicHoliday(),
        ["LT"] = () => new LithuaniaPublicHoliday(),
        ["LU"] = () => new LuxembourgPublicHoliday(),
        ["LV"] = () => new LatviaPublicHoliday(),
        ["NL"] = () => new DutchPublicHoliday(),
        ["NO"] = () => new NorwayPublicHoliday(),
        ["PL"] = () => new PolandPublicHoliday(),
        ["PT"] = () => new PortugalPublicHoliday(),
        ["RO"] = () => new RomanianPublicHoliday(),
        ["SE"] = () => new SwedenPublicHoliday(),
        ["SI"] = () => new SloveniaPublicHoliday(),
        ["SK"] = () => new SlovakiaPublicHoliday(),
    };

    private static readonly ConcurrentDictionary<(string Country, int Year), HashSet<DateOnly>> Free = new();

    /// <summary>True where the holidays of the country are known.</summary>
    public static bool Knows(string country) => Tables.ContainsKey(country) || FurtherHolidays.Tables.ContainsKey(country);

    public static bool IsWorkingDay(string country, DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !IsHoliday(country, day);

    /// <summary>True where the day is a known public holiday, on a weekend or not.</summary>
    public static bool IsHoliday(string country, DateOnly day) => Knows(country) && Free.GetOrAdd((country.ToUpperInvariant(), day.Year), Read).Contains(day);

    private static HashSet<DateOnly> Read((string Country, int Year) of) =>
        FurtherHolidays.Tables.TryGetValue(of.Country, out var days) ? [.. days(of.Year)] : [.. Tables[of.Country]().PublicHolidays(of.Year).Select(DateOnly.FromDateTime), .. FurtherHolidays.Newer(of.Country, of.Year)];
}
