namespace ReturnsDesk.Integrations.Calendars;

/// <summary>
/// Public holidays of the states of the EU and EEA that the package of tables does not know. Where a day is free in part only (Iceland's 24 and 31 December) it
/// counts as free: the buyer has longer, never shorter.
/// </summary>
/// <remarks>
/// Bulgaria: Labour Code art. 154, with its days in lieu; Cyprus: the public holidays of the Ministry of Finance's circulars; Iceland: act 88/1971; Liechtenstein: ordinance on
/// working time; Malta: chapter 252 of the laws.
/// </remarks>
internal static class FurtherHolidays
{
    private const int GoodFriday = -2;
    private const int EasterMonday = 1;
    private const int Ascension = 39;
    private const int WhitMonday = 50;
    private const int CorpusChristi = 60;

    public static IReadOnlyDictionary<string, Func<int, IEnumerable<DateOnly>>> Tables { get; } =
        new Dictionary<string, Func<int, IEnumerable<DateOnly>>>(StringComparer.OrdinalIgnoreCase)
        {
            ["BG"] = year => InLieu([.. Days(year, 101, 303, 501, 506, 524, 906, 922, 1224, 1225, 1226)], [.. Around(EasterDay.Orthodox(year), GoodFriday, EasterMonday)]),
            ["CY"] = year => Days(year, 101, 106, 325, 401, 501, 815, 1001, 1028, 1225, 1226).Concat(Around(EasterDay.Orthodox(year), -48, GoodFriday, EasterMonday, WhitMonday)),
            ["IS"] = year => Days(year, 101, 501, 617, 1224, 1225, 1226, 1231).Concat(Around(EasterDay.Western(year), -3, GoodFriday, EasterMonday, Ascension, WhitMonday))
                .Append(First(DayOfWeek.Thursday, new DateOnly(year, 4, 19))).Append(First(DayOfWeek.Monday, new DateOnly(year, 8, 1))),
            ["LI"] = year => Days(year, 101, 106, 202, 319, 501, 815, 908, 1101, 1208, 1225, 1226)
                .Concat(Around(EasterDay.Western(year), GoodFriday, EasterMonday, Ascension, WhitMonday, CorpusChristi)),
            ["MT"] = year => Days(year, 101, 210, 319, 331, 501, 607, 629, 815, 908, 921, 1208, 1213, 1225).Concat(Around(EasterDay.Western(year), GoodFriday)),
        };

    /// <summary>Days that became free after the package's tables were written: Italy's 4 October, by law 151/2025.</summary>
    public static IEnumerable<DateOnly> Newer(string country, int year) => country == "IT" && year >= 2026 ? Days(year, 1004) : [];

    /// <summary>Month and day in one number: 1225 is 25 December.</summary>
    private static IEnumerable<DateOnly> Days(int year, params int[] days) => days.Select(day => new DateOnly(year, day / 100, day % 100));

    private static IEnumerable<DateOnly> Around(DateOnly easter, params int[] days) => days.Select(easter.AddDays);

    private static DateOnly First(DayOfWeek wanted, DateOnly from) => from.AddDays(((int)wanted - (int)from.DayOfWeek + 7) % 7);

    /// <summary>A holiday on a weekend frees the next day that is not free yet.</summary>
    private static HashSet<DateOnly> InLieu(List<DateOnly> days, List<DateOnly> ofEaster)
    {
        var free = days.Concat(ofEaster).ToHashSet();
        foreach (var day in days.Where(IsWeekend))
        {
            var instead = day.AddDays(1);
            while (IsWeekend(instead) || free.Contains(instead))
            {
                instead = instead.AddDays(1);
            }

            free.Add(instead);
        }

        return free;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
