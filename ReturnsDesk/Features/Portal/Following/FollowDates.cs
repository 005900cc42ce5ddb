using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>Moments as customers read them: by the merchant's clock, in whole words.</summary>
public sealed class FollowDates(IStringLocalizer<FollowTexts> texts, MerchantZone zone)
{
    public string Day(DateTime at) => Day(DateOnly.FromDateTime(zone.ToLocal(at)));

    /// <summary>'16 March 2026, 14:30'.</summary>
    public string Moment(DateTime at) => texts["Day.Moment", RelativeTime.LongDay(DateOnly.FromDateTime(zone.ToLocal(at))), zone.ToLocal(at).ToString("HH:mm", CultureInfo.InvariantCulture)];

    /// <summary>When something is due. What is due at midnight is due by the end of the day before, as people say it.</summary>
    public string Due(DateTime at) =>
        zone.ToLocal(at) is { TimeOfDay.Ticks: 0 } local ? texts["Day.End", RelativeTime.LongDay(DateOnly.FromDateTime(local).AddDays(-1))] : Moment(at);

    private string Day(DateOnly day) => texts["Day.Day", RelativeTime.LongDay(day)];
}
