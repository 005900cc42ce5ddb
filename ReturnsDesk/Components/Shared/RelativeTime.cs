using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Components.Shared;

/// <summary>'in 3 h', '2 d ago'; from a week on, the day itself.</summary>
public static class RelativeTime
{
    private const string ExactForm = "yyyy-MM-dd HH:mm";
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>A day in whole words, for customers: 14 March 2026, 2026年3月14日.</summary>
    public static string LongDay(DateOnly day) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Tell(DateTime at, DateTime now, MerchantZone zone, IStringLocalizer<FrameTexts> texts)
    {
        var distance = (at - now).Duration();
        if (distance < TimeSpan.FromMinutes(1))
        {
            return texts["Time.Now"];
        }

        if (distance >= TimeSpan.FromDays(7))
        {
            return Day(DateOnly.FromDateTime(zone.ToLocal(at)));
        }

        var (unit, count) = distance switch
        {
            { TotalHours: < 1 } => ("Minutes", (int)distance.TotalMinutes),
            { TotalDays: < 1 } => ("Hours", (int)distance.TotalHours),
            _ => ("Days", (int)distance.TotalDays),
        };
        return texts[$"Time.{(at > now ? "In" : "Ago")}.{unit}", count];
    }

    /// <summary>'2026-03-01 14:05' in the merchant's zone.</summary>
    public static string Exact(DateTime at, MerchantZone zone) => zone.ToLocal(at).ToString(ExactForm, CultureInfo.InvariantCulture);

    public static string Day(DateOnly on) => on.ToString(DayForm, CultureInfo.InvariantCulture);
}
