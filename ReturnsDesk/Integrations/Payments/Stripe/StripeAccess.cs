using Microsoft.Extensions.Options;
using Stripe;

namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary>The library's client over our own HTTP client: no retries and no telemetry of its own.</summary>
internal sealed class StripeAccess(IHttpClientFactory clients, IOptions<StripeOptions> options)
{
    public RefundService Refunds => new StripeClient(new StripeClientOptions
    {
        ApiKey = options.Value.ApiKey,
        ApiBase = options.Value.BaseAddress.TrimEnd('/'),
        HttpClient = new SystemNetHttpClient(clients.CreateClient(GatewayHttp.ClientOf(StripeGateway.GatewayName)), maxNetworkRetries: 0, enableTelemetry: false),
    }).V1.Refunds;
}
