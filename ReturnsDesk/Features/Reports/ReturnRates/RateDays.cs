using System.Globalization;

namespace ReturnsDesk.Features.Reports.ReturnRates;

/// <summary>Days as they stand in addresses and on the command line: 2026-03-31, whatever the language.</summary>
public static class RateDays
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Null for nothing and for what is no day.</summary>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);
}
