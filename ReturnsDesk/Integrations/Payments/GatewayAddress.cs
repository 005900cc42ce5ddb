namespace ReturnsDesk.Integrations.Payments;

/// <summary>Where a gateway is spoken to.</summary>
internal static class GatewayAddress
{
    /// <summary>https; http only to this machine, for trying out.</summary>
    public static bool IsUsable(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
