using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Features.Importing.Reading.Cells;

/// <summary>The parts of a date as written. <see cref="Day"/> and <see cref="Month"/> may still have to change places.</summary>
internal readonly record struct DateParts(int Year, int Month, int Day, TimeSpan? Time, TimeSpan? Offset, DateWriting Writing);

internal enum DateWriting
{
    YearFirst,
    DotDayFirst,
    Unclear,
}

/// <summary>
/// Dates from text: 2024-03-01, 2024/3/1, 2024年3月1日, 01.03.2024 and 01/03/2024, each with an optional time (seconds, AM/PM) and offset
/// (Z, +02:00, +0200).
/// </summary>
internal static class DateText
{
    /// <summary>UTC; null where the text is no date from 1990 to 2100. A date alone is its beginning.</summary>
    public static DateTime? Parse(string text, DayOrder order, TimeZoneInfo zone) =>
        Split(text) is { } parts && DayOf(parts, order) is { } day ? Moment(day, parts.Time ?? TimeSpan.Zero, parts.Offset, zone) : null;

    /// <summary>As <see cref="Parse"/>, for what is due: a date alone is its end.</summary>
    public static DateTime? ParseDue(string text, DayOrder order, TimeZoneInfo zone) =>
        Split(text) is not { } parts || DayOf(parts, order) is not { } day ? null
        : parts.Time is { } time ? Moment(day, time, parts.Offset, zone)
        : parts.Offset is { } offset ? Moment(day.AddDays(1), TimeSpan.Zero, offset, zone)
        : MerchantDay.EndOf(day, zone);

    private static DateOnly? DayOf(DateParts parts, DayOrder order)
    {
        var (month, day) = parts.Writing == DateWriting.Unclear && order == DayOrder.MonthFirst ? (parts.Day, parts.Month) : (parts.Month, parts.Day);
        if (parts.Year is < 1990 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(parts.Year, month))
        {
            return null;
        }

        return new DateOnly(parts.Year, month, day);
    }

    private static DateTime Moment(DateOnly day, TimeSpan time, TimeSpan? offset, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        return DateTime.SpecifyKind(local - (offset ?? zone.GetUtcOffset(local)), DateTimeKind.Utc);
    }

    public static DateParts? Split(string text)
    {
        var scan = new TextScan(text);
        if (scan.Number(4) is not { } first || scan.LastLength == 3)
        {
            return null;
        }

        var yearFirst = scan.LastLength == 4;
        if (!scan.Separator(out var separator) || scan.Number(2) is not { } second || !scan.Take(Closing(separator)))
        {
            return null;
        }

        if (scan.Number(4) is not { } third || (yearFirst ? scan.LastLength > 2 : scan.LastLength != 4))
        {
            return null;
        }

        var closed = separator != '年' || (yearFirst && scan.Take('日'));
        var hasTime = ClockText.Follows(scan);
        if (!closed || ClockText.Read(ref scan) is not { } time || !ClockText.Offset(ref scan, out var offset) || !scan.AtEnd)
        {
            return null;
        }

        return yearFirst
            ? new DateParts(first, second, third, hasTime ? time : null, offset, DateWriting.YearFirst)
            : new DateParts(third, second, first, hasTime ? time : null, offset, separator == '.' ? DateWriting.DotDayFirst : DateWriting.Unclear);
    }

    private static char Closing(char separator) => separator == '年' ? '月' : separator;
}
