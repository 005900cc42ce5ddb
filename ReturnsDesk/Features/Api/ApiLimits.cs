using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Features.Api;

/// <summary>How much one key may ask for (section <c>Api</c>).</summary>
public sealed record ApiOptions
{
    [Range(1, 1_000_000)]
    public int RequestsPer10Seconds { get; init; } = 100;

    [Range(1, 10_000)]
    public int InParallel { get; init; } = 10;
}

/// <summary>Counts the calls of each key by itself, on this node.</summary>
internal static class ApiLimits
{
    public const string Policy = "api";
    private const string SoonSeconds = "1";
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    public static void Apply(RateLimiterOptions limits)
    {
        limits.AddPolicy(Policy, http => RateLimitPartition.Get(http.User.FindFirstValue(ApiKeyHandler.KeyClaim) ?? "", _ => Of(http.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value)));
        limits.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected));
    }

    private static RateLimiter Of(ApiOptions options) => RateLimiter.CreateChained(
        new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = options.InParallel }),
        new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions { PermitLimit = options.RequestsPer10Seconds, Window = Window }));

    private static Task RefuseAsync(OnRejectedContext rejected)
    {
        var http = rejected.HttpContext;
        http.Response.Headers.RetryAfter = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
            ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture)
            : SoonSeconds;
        return ApiProblem.WriteAsync(http, new Refusal("api.too-many"));
    }
}
