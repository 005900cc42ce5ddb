using ReturnsDesk.Domain;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>What every reader of news does first.</summary>
internal static class DeliveryParts
{
    /// <summary>No gateway's news of a refund comes near this.</summary>
    public const int LongestBody = 256 * 1024;

    private const int LongestHeader = 2048;
    private const long ToleranceSeconds = 300;

    public static Refusal NotProven => new("webhook.signature");
    public static Refusal Unreadable => new("webhook.unreadable");

    /// <summary>The one header of this name, whatever its case; null where there is none, more than one, an empty or an endless one.</summary>
    public static string? Header(this GatewayDelivery delivery, string name)
    {
        var found = delivery.Headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
        return found is [{ Value: { Length: > 0 and <= LongestHeader } value }] ? value : null;
    }

    /// <summary>Whether a signed time (seconds since 1970) lies within five minutes of the arrival, on either side.</summary>
    public static bool IsTimely(this GatewayDelivery delivery, long seconds)
    {
        var arrived = new DateTimeOffset(DateTime.SpecifyKind(delivery.ReceivedAt, DateTimeKind.Utc)).ToUnixTimeSeconds();
        return seconds >= arrived - ToleranceSeconds && seconds <= arrived + ToleranceSeconds;
    }
}
