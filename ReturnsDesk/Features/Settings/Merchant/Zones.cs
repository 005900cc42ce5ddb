using System.Globalization;

namespace ReturnsDesk.Features.Settings.Merchant;

/// <summary>Time zones by IANA name.</summary>
public static class Zones
{
    private static readonly string[] Names =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id == "UTC" || (id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    /// <summary>Those whose name, told with spaces or underscores, holds the text; all for no text.</summary>
    public static IEnumerable<string> Matching(string? text) => string.IsNullOrWhiteSpace(text)
        ? Names
        : Names.Where(name => name.Replace('_', ' ').Contains(text.Trim().Replace('_', ' '), StringComparison.OrdinalIgnoreCase));

    /// <summary>'Europe/Berlin (UTC+01:00)'.</summary>
    public static string Tell(string name, DateTime now)
    {
        var offset = TimeZoneInfo.FindSystemTimeZoneById(name).GetUtcOffset(now);
        return string.Create(CultureInfo.InvariantCulture, $"{name.Replace('_', ' ')} (UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset:hh\\:mm})");
    }
}
