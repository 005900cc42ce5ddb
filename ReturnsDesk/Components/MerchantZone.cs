namespace ReturnsDesk.Components;

/// <summary>The zone in which screens tell the time: the merchant's, whoever looks and wherever the server stands. UTC until it is set.</summary>
public sealed class MerchantZone
{
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;

    public TimeZoneInfo Zone => Volatile.Read(ref _zone);

    /// <summary>Takes an IANA name such as <c>Asia/Shanghai</c>; an unknown name changes nothing and answers false.</summary>
    public bool Use(string name)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return false;
        }

        Volatile.Write(ref _zone, zone);
        return true;
    }

    /// <summary>A time of the merchant's clock as UTC; one that the clock skips in spring counts as an hour later.</summary>
    public DateTime ToUtc(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall, Zone);
    }

    /// <summary>The next midnight of the merchant's clock, UTC.</summary>
    public DateTime EndOfDay(DateTime at) => ToUtc(ToLocal(at).Date.AddDays(1));

    public DateTime ToLocal(DateTime at) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), Zone);
}
