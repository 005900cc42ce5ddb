using Microsoft.Extensions.Options;
using Stripe;
using Stripe.Checkout;

namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary>The library's client over our own HTTP client: no retries and no telemetry of its own.</summary>
internal sealed class StripeAccess(IHttpClientFactory clients, IOptions<StripeOptions> options)
{
    public RefundService Refunds => Client.V1.Refunds;

    public SessionService Sessions => Client.V1.Checkout.Sessions;

    private StripeClient Client => new(new StripeClientOptions
    {
        ApiKey = options.Value.ApiKey,
        ApiBase = options.Value.BaseAddress.TrimEnd('/'),
        HttpClient = new SystemNetHttpClient(clients.CreateClient(GatewayHttp.ClientOf(StripeGateway.GatewayName)), maxNetworkRetries: 0, enableTelemetry: false),
    });
}
