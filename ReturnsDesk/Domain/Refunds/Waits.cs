namespace ReturnsDesk.Domain.Refunds;

/// <summary>How long the desk waits before it looks again. Waits grow with the tries and are spread by a tenth, so that many parts do not come back at once.</summary>
public static class Waits
{
    private static readonly int[] UnansweredSeconds = [2, 5, 10, 30, 60, 60, 300, 600, 1200, 1800];
    private static readonly int[] PendingSeconds = [60, 60, 300, 600, 1200, 1800, 3600, 3600, 3600, 21600];
    private static readonly int[] BusySeconds = [1, 2, 4, 8, 16, 32, 60];

    /// <summary>Without an answer for so long, a person is told.</summary>
    public static TimeSpan Unanswered { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Put off by the gateway for so long, a person is told.</summary>
    public static TimeSpan PutOff { get; } = TimeSpan.FromDays(3);

    /// <summary>Between two looks at a payment that the gateway has not settled, where it names no time.</summary>
    public static TimeSpan NotSettled { get; } = TimeSpan.FromHours(1);

    public static TimeSpan AfterUnanswered(int tries, string key) => Spread(At(UnansweredSeconds, tries), key);

    public static TimeSpan AfterPending(int tries, string key) => Spread(At(PendingSeconds, tries), key);

    public static TimeSpan AfterBusy(int tries, string key, TimeSpan? asked) => Spread(asked is { } wait && wait > TimeSpan.Zero ? wait : At(BusySeconds, tries), key);

    private static TimeSpan At(int[] seconds, int tries) => TimeSpan.FromSeconds(seconds[Math.Clamp(tries - 1, 0, seconds.Length - 1)]);

    /// <summary>By the key and not by chance, so that the same history gives the same times.</summary>
    private static TimeSpan Spread(TimeSpan wait, string key) => wait * (1 + (key.Aggregate(0, (sum, letter) => (sum * 31) + letter) & 0xFF) / 2560.0);
}
