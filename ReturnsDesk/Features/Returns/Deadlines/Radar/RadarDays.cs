using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Features.Returns.Deadlines.Radar;

/// <summary>The time that the radar looks at, in the merchant's days: what is overdue, the rest of today, and the seven days after it. Moments are UTC.</summary>
public sealed record RadarDays(DateTime Now, DateOnly Today, IReadOnlyList<DateTime> Ends)
{
    /// <summary>Days after today.</summary>
    public const int Ahead = 7;

    /// <summary>The part of what was due before now.</summary>
    public const int Overdue = 0;

    public DateTime End => Ends[Ahead];

    public static RadarDays Of(MerchantSettings merchant, DateTime now)
    {
        var ends = new List<DateTime> { merchant.DayBounds(now).To };
        while (ends.Count <= Ahead)
        {
            ends.Add(merchant.DayBounds(ends[^1]).To);
        }

        return new RadarDays(now, merchant.DayOf(now), ends);
    }

    /// <summary>Part 1 is today, part 8 the last day.</summary>
    public DateOnly DayOf(int part) => Today.AddDays(part - 1);

    /// <summary>Null where the day is not looked at.</summary>
    public int? PartOf(DateOnly day) => day.DayNumber - Today.DayNumber is >= 0 and <= Ahead and var after ? after + 1 : null;

    /// <summary>From when to when a part goes; the overdue has no beginning.</summary>
    public (DateTime From, DateTime To) Bounds(int part) => part switch
    {
        Overdue => (DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), Now),
        1 => (Now, Ends[0]),
        _ => (Ends[part - 2], Ends[part - 1]),
    };
}
