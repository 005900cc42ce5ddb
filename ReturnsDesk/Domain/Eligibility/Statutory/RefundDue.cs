namespace ReturnsDesk.Domain.Eligibility.Statutory;

/// <summary>What starts the merchant's own duty: when it was told, when it had proof that the goods are on their way, when it had the goods. Days of the merchant's time zone.</summary>
public sealed record RefundFacts(DateOnly InformedOn, DateOnly? SentOn, DateOnly? ReceivedOn);

/// <summary>
/// The last day on which the law lets the merchant pay back. The day of the event does not count, and neither weekends nor holidays make it later: the desk takes
/// the safe side of its own merchant.
/// </summary>
public static class RefundDue
{
    public const int DaysInChina = 7;
    public const int DaysInEurope = 14;

    /// <summary>
    /// China (art. 25): seven days from having the goods back. EU (art. 13): fourteen days from being told, and until the earlier of goods and proof of sending it may
    /// wait. Null while the merchant may still wait, and where no law speaks.
    /// </summary>
    public static DateOnly? On(StatutoryRegime regime, RefundFacts facts) => regime switch
    {
        StatutoryRegime.None => null,
        StatutoryRegime.China => facts.ReceivedOn?.AddDays(DaysInChina),
        StatutoryRegime.EuropeanUnion => Earlier(facts.SentOn, facts.ReceivedOn) is { } back ? Later(facts.InformedOn.AddDays(DaysInEurope), back) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(regime), regime, null),
    };

    /// <summary>The days on which people are warned before a due day: three days before, and the day before.</summary>
    public static IReadOnlyList<DateOnly> WarnOn(DateOnly dueOn) => [dueOn.AddDays(-3), dueOn.AddDays(-1)];

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is { } first && other is { } second ? (first < second ? first : second) : one ?? other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
