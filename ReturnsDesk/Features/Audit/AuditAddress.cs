using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ReturnsDesk.Components;

namespace ReturnsDesk.Features.Audit;

/// <summary>The filters as they stand in an address: days of the merchant's calendar, both included.</summary>
public sealed record AuditAddress(string? Action, string? Person, string? Subject, DateOnly? From, DateOnly? To)
{
    private const string DayForm = "yyyy-MM-dd";

    public bool IsOpen => this == new AuditAddress(null, null, null, null, null);

    public string Page() => At(DeskUrls.Audit);

    public string Csv() => At(DeskUrls.AuditCsv);

    public AuditFilter ToFilter(MerchantZone zone) => new(
        Action, Person, Subject, From is { } from ? zone.ToUtc(from.ToDateTime(TimeOnly.MinValue)) : null, To is { } to ? zone.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null);

    public static AuditAddress Of(string? action, string? person, string? subject, string? from, string? to) => new(Told(action), Told(person), Told(subject), Day(from), Day(to));

    public static string? Write(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture);

    // A day later than this has no midnight after it.
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999 ? day : null;

    private static string? Told(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private string At(string place)
    {
        (string Name, string? Value)[] parts = [("action", Action), ("person", Person), ("subject", Subject), ("from", Write(From)), ("to", Write(To))];
        return QueryHelpers.AddQueryString(place, parts.Where(part => part.Value is not null).ToDictionary(part => part.Name, part => part.Value));
    }
}
