namespace ReturnsDesk.Features.Importing.Reading.Cells;

/// <summary>The time of day and the offset after a date.</summary>
internal static class ClockText
{
    /// <summary>Whether a time follows; the scan stays where it is.</summary>
    public static bool Follows(TextScan scan)
    {
        Lead(ref scan);
        return char.IsAsciiDigit(scan.Next);
    }

    /// <summary>Zero where no time follows; null where what follows is no time.</summary>
    public static TimeSpan? Read(ref TextScan scan)
    {
        Lead(ref scan);
        if (!char.IsAsciiDigit(scan.Next))
        {
            return TimeSpan.Zero;
        }

        var second = 0;
        if (scan.Number(2) is not { } hour || !scan.Take(':') || scan.Number(2) is not { } minute || (scan.Take(':') && !Seconds(ref scan, out second)))
        {
            return null;
        }

        scan.SkipBlanks();
        var (afternoon, morning) = (scan.Take("PM"), scan.Take("AM"));
        if ((afternoon || morning) && hour is < 1 or > 12)
        {
            return null;
        }

        hour = afternoon ? (hour % 12) + 12 : morning ? hour % 12 : hour;
        return hour > 23 || minute > 59 || second > 59 ? null : new TimeSpan(hour, minute, second);
    }

    /// <summary>False where what follows is no offset; the offset is null where nothing follows.</summary>
    public static bool Offset(ref TextScan scan, out TimeSpan? offset)
    {
        offset = null;
        scan.SkipBlanks();
        if (scan.AtEnd)
        {
            return true;
        }

        if (scan.Take('Z') || scan.Take("UTC") || scan.Take("GMT"))
        {
            offset = TimeSpan.Zero;
            return true;
        }

        var sign = scan.Take('+') ? 1 : scan.Take('-') ? -1 : 0;
        if (sign == 0 || scan.Number(4) is not { } number)
        {
            return false;
        }

        var (hours, minutes) = scan.LastLength == 4 ? (number / 100, number % 100) : (number, 0);
        if (scan.LastLength <= 2 && scan.Take(':'))
        {
            if (scan.Number(2) is not { } written)
            {
                return false;
            }

            minutes = written;
        }

        offset = sign * new TimeSpan(hours, minutes, 0);
        return hours <= 14 && minutes <= 59;
    }

    private static void Lead(ref TextScan scan)
    {
        if (!scan.Take('T') && !scan.Take('t'))
        {
            scan.SkipBlanks();
        }
    }

    private static bool Seconds(ref TextScan scan, out int second)
    {
        second = scan.Number(2) ?? 60;
        if (scan.Take('.') || scan.Take(','))
        {
            scan.SkipDigits();
        }

        return second < 60;
    }
}
