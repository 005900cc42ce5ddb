namespace ReturnsDesk.Domain.Settings;

/// <summary>Days of a time zone as moments in UTC.</summary>
public static class MerchantDay
{
    private const int ShortestJump = 15;

    /// <summary>When a day begins. Where the clocks jump over midnight it begins when they land; where they strike it twice, at the first.</summary>
    public static DateTime StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(ShortestJump);
        }

        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return DateTime.SpecifyKind(wall - offset, DateTimeKind.Utc);
    }

    /// <summary>The first moment after a day: what is due on it is late from then on.</summary>
    public static DateTime EndOf(DateOnly day, TimeZoneInfo zone) => StartOf(day.AddDays(1), zone);
}
