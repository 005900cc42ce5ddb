namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary><c>Payments:Stripe</c>. Keys come from secrets or the environment, never from the database.</summary>
internal sealed class StripeOptions
{
    public const string Section = "Stripe";
    private const int ShortestSecret = 16;

    public string ApiKey { get; set; } = "";

    /// <summary>Of the webhook endpoint (<c>whsec_…</c>); without it no news is read and refunds are polled.</summary>
    public string WebhookSecret { get; set; } = "";

    public string BaseAddress { get; set; } = "https://api.stripe.com";

    public bool HasKey => ApiKey.Length >= ShortestSecret && !ApiKey.StartsWith("pk_", StringComparison.Ordinal) && !ApiKey.Any(char.IsWhiteSpace);

    public bool HasUsableWebhookSecret => WebhookSecret.Length is 0 or >= ShortestSecret;
}
