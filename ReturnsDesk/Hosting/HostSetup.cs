using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ReturnsDesk.Hosting;

/// <summary>Bounds of what a request may cost. An endpoint that needs more says so itself.</summary>
public static class HostSetup
{
    private const int Kilobyte = 1024;
    private const int Megabyte = 1024 * Kilobyte;

    public static void AddHosting(this WebApplicationBuilder builder)
    {
        // A build that was not published finds its styles and scripts in every environment, not in Development alone.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Limit(kestrel.Limits);
        });
        builder.Services.Configure<FormOptions>(form =>
            (form.ValueLengthLimit, form.ValueCountLimit, form.MultipartBodyLengthLimit) = (64 * Kilobyte, 200, 12 * Megabyte));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(40));
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => Trust(forwarded, builder.Configuration.GetSection("Proxy:Addresses").Get<string[]>() ?? []));
        builder.Services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        builder.Services.AddSecurityHeaderPolicies().SetPolicySelector(asked => ResponseHeaders.PolicyFor(asked.HttpContext));
    }

    /// <summary>Who a request comes from is told by named proxies only; everybody else could write what they like.</summary>
    private static void Trust(ForwardedHeadersOptions forwarded, string[] proxies)
    {
        forwarded.ForwardedHeaders = proxies.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.ForwardLimit = 1;
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (var proxy in proxies)
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }

    private static void Limit(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = Megabyte;
        limits.MaxConcurrentConnections = 5_000;
        limits.MaxConcurrentUpgradedConnections = 1_000;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: Kilobyte, gracePeriod: TimeSpan.FromSeconds(10));
        limits.MaxRequestHeadersTotalSize = 16 * Kilobyte;
        limits.MaxRequestHeaderCount = 64;
        limits.Http2.MaxStreamsPerConnection = 50;
    }
}
