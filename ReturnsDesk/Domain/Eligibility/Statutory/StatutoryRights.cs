using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility.Statutory;

/// <summary>True where people work on that day in that country (ISO 3166 alpha-2).</summary>
public delegate bool WorkingDays(string country, DateOnly day);

/// <summary>The buyer's right to send goods back without a reason, in days of the merchant's time zone.</summary>
public static class StatutoryRights
{
    /// <summary>From the day after receipt (art. 25 of the law; art. 10 of the Measures counts from the day after signing).</summary>
    public const int DaysInChina = 7;

    /// <summary>Directive 2011/83/EU art. 9; the day of receipt does not count (Regulation 1182/71 art. 3(1)).</summary>
    public const int DaysInEurope = 14;

    /// <summary>The law as the judge asks it.</summary>
    public static StatutoryLaw By(WorkingDays workingDays) => (facts, exclusion, isConfirmed) => Window(facts, exclusion, isConfirmed, workingDays);

    /// <summary>
    /// The window of a line; null where no law of the desk's speaks. Before the delivery is known the right is open and has no last day: in both laws it starts with
    /// the delivery and may be used before. <see cref="JudgedFacts.DeliveredOn"/> is the day of the last parcel of the order.
    /// </summary>
    public static StatutoryWindow? Window(JudgedFacts facts, ExclusionKind exclusion, bool isConfirmed, WorkingDays workingDays)
    {
        var regime = StatutoryRegimes.Of(facts.Country);
        return regime == StatutoryRegime.None || !facts.Kind.IsStatutoryClaim()
            ? null
            : new StatutoryWindow($"{nameof(StatutoryRegime)}.{regime}", facts.DeliveredOn is { } delivered ? LastDay(regime, delivered, facts.Country, workingDays) : null, regime.Excludes(exclusion, isConfirmed));
    }

    /// <summary>The last day on which the buyer may say so. In Europe it moves to the next working day of the buyer's country (Regulation 1182/71 art. 3(4)).</summary>
    public static DateOnly LastDay(StatutoryRegime regime, DateOnly deliveredOn, string country, WorkingDays workingDays) => regime switch
    {
        StatutoryRegime.China => deliveredOn.AddDays(DaysInChina),
        StatutoryRegime.EuropeanUnion => NextWorkingDay(deliveredOn.AddDays(DaysInEurope), country, workingDays),
        _ => throw new ArgumentOutOfRangeException(nameof(regime), regime, "No law."),
    };

    private static DateOnly NextWorkingDay(DateOnly day, string country, WorkingDays workingDays)
    {
        while (!workingDays(country, day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
