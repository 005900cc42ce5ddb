namespace ReturnsDesk.Features;

/// <summary>The address under which customers reach the site. It never comes from a request.</summary>
public static class SiteAddress
{
    /// <summary><c>Site:Address</c>, else <c>PublicUrl</c>; null where neither is an address of the web.</summary>
    public static string? Of(IConfiguration configuration) =>
        Uri.TryCreate(configuration["Site:Address"] is { Length: > 0 } address ? address : configuration["PublicUrl"], UriKind.Absolute, out var site) && site.Scheme is "http" or "https"
            ? site.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : null;
}
