using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>Moments as customers read them: by the merchant's clock, in whole words.</summary>
public sealed class FollowDates(IStringLocalizer<FollowTexts> texts, MerchantZone zone)
{
    public string Day(DateTime at) => Day(DateOnly.FromDateTime(zone.ToLocal(at)));

    /// <summary>'16 March 2026, 14:30'.</summary>
    public string Moment(DateTime at) =>
        $"{Day(at)}{(IsChinese ? " " : ", ")}{zone.ToLocal(at).ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>When something is due. What is due at midnight is due by the end of the day before, as people say it.</summary>
    public string Due(DateTime at) => zone.ToLocal(at) is { TimeOfDay.Ticks: 0 } local ? texts["Day.End", Day(DateOnly.FromDateTime(local).AddDays(-1))] : Moment(at);

    private static bool IsChinese => CultureInfo.CurrentUICulture.Name == CustomerCulture.Chinese;

    private static string Day(DateOnly day) => day.ToString(IsChinese ? "yyyy'年'M'月'd'日'" : "d MMMM yyyy", CultureInfo.CurrentCulture);
}
