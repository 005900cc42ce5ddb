using System.Globalization;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Numbers;

namespace ReturnsDesk.Features.Reports.Dashboard;

/// <summary>Figures as people read them.</summary>
public static class RateText
{
    public static string Percent(this ReturnRate rate) => rate.Share is { } share ? Percent(share) : "–";

    /// <summary>One digit after the point; two below one percent, where one would say too little.</summary>
    public static string Percent(double share) => share.ToString(share is > 0 and < 0.01 ? "0.00%" : "0.0%", CultureInfo.CurrentCulture);

    public static string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A count of units or orders, or an amount of <paramref name="currency"/> without its code.</summary>
    public static string Amount(long amount, RateMeasure measure, string? currency) =>
        measure == RateMeasure.Value && currency is not null ? Whole(amount, currency) : Count(amount);

    /// <summary>Amounts of a report are read for their size: no minor units.</summary>
    private static string Whole(long amount, string currency) => Count(Rounding.Share(amount, 1, Rounding.PowerOfTen(Currency.Exponent(currency))));

    public static string Money(long amount, string currency) => $"{Whole(amount, currency)} {currency}";

    /// <summary>'Mar 2026', '2026年3月'.</summary>
    public static string Month(string key)
    {
        var day = DateOnly.ParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return IsChinese ? day.ToString("yyyy年M月", CultureInfo.InvariantCulture) : day.ToString("MMM yyyy", CultureInfo.CurrentCulture);
    }

    /// <summary>For a crowded axis: the year only where it begins.</summary>
    public static string ShortMonth(string key, bool first)
    {
        var day = DateOnly.ParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var month = IsChinese ? day.ToString("M月", CultureInfo.InvariantCulture) : day.ToString("MMM", CultureInfo.CurrentCulture);
        return first || day.Month == 1 ? $"{month}\n{day.Year.ToString(CultureInfo.InvariantCulture)}" : month;
    }

    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
}
