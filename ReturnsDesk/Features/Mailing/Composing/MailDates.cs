using System.Globalization;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Features.Mailing.Composing;

/// <summary>Moments as a customer reads them: by the merchant's clock, in the customer's language.</summary>
internal static class MailDates
{
    /// <summary>'16 March 2026, 14:30', to the second where the law asks for the moment.</summary>
    public static string Moment(DateTime at, TimeZoneInfo zone, CultureInfo culture, bool withSeconds = false)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), zone);
        var time = local.ToString(withSeconds ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
        return IsChinese(culture) ? $"{Day(local, culture)} {time}" : $"{Day(local, culture)}, {time}";
    }

    /// <summary>When something is due. What is due at midnight is due by the end of the day before, as people say it.</summary>
    public static string Due(DateTime at, TimeZoneInfo zone, MailWords words)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), zone);
        return local.TimeOfDay == TimeSpan.Zero ? words.Say("Day.End", Day(local.AddDays(-1), words.Culture)) : Moment(at, zone, words.Culture);
    }

    private static string Day(DateTime local, CultureInfo culture) =>
        local.ToString(IsChinese(culture) ? "yyyy'年'M'月'd'日'" : "d MMMM yyyy", culture);

    private static bool IsChinese(CultureInfo culture) => culture.Name == CustomerCulture.Chinese;
}
