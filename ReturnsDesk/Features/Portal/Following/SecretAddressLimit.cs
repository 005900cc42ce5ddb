using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>How often one network may open addresses that need nothing but themselves: far more than a person does, far less than guessing takes.</summary>
internal sealed class SecretAddressLimit : IRateLimiterPolicy<string>
{
    public const int MostPerMinute = 60;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = (rejected, _) =>
    {
        rejected.HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        rejected.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(PortalAddress.Of(httpContext), _ => new FixedWindowRateLimiterOptions { PermitLimit = MostPerMinute, Window = Window });
}
