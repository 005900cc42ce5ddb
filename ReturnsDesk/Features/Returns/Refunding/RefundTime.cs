using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>Times as the life of a refund needs them: to the second, and how long something takes.</summary>
public static class RefundTime
{
    /// <summary>'2026-03-02 14:03:20' in the merchant's zone.</summary>
    public static string Stamp(DateTime at, MerchantZone zone) => zone.ToLocal(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>'14:03:20' for today, the day and the minute for any other.</summary>
    public static string Clock(DateTime at, DateTime now, MerchantZone zone) =>
        zone.ToLocal(at).ToString(zone.ToLocal(at).Date == zone.ToLocal(now).Date ? "HH:mm:ss" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>'30 s', '2 h'.</summary>
    public static string Span(TimeSpan span, IStringLocalizer<RefundLifeTexts> texts)
    {
        var length = span < TimeSpan.Zero ? TimeSpan.Zero : span;
        var (unit, count) = length switch
        {
            { TotalMinutes: < 1 } => ("Seconds", (int)Math.Ceiling(length.TotalSeconds)),
            { TotalHours: < 1 } => ("Minutes", (int)length.TotalMinutes),
            { TotalDays: < 1 } => ("Hours", (int)length.TotalHours),
            _ => ("Days", (int)length.TotalDays),
        };
        return texts[$"Span.{unit}", count];
    }
}
