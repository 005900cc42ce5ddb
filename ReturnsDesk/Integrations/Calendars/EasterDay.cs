namespace ReturnsDesk.Integrations.Calendars;

/// <summary>Easter Sunday as a day of the civil calendar.</summary>
internal static class EasterDay
{
    /// <summary>The full moon of the Gregorian tables, after Butcher and Meeus.</summary>
    public static DateOnly Western(int year)
    {
        var (golden, century, left) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (left / 4)) - moon - (left % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var day = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    /// <summary>The full moon of the Julian tables, after Meeus, told in the civil calendar.</summary>
    public static DateOnly Orthodox(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var day = moon + weekday + 114;
        var behind = (year / 100) - (year / 400) - 2;
        return new DateOnly(year, day / 31, (day % 31) + 1).AddDays(behind);
    }
}
