using ReturnsDesk.Integrations.Payments.Links;

namespace ReturnsDesk.Integrations.Payments.Stripe;

internal static class StripeSetup
{
    public static void AddStripe(this IServiceCollection services, IConfigurationSection section)
    {
        services.AddOptions<StripeOptions>().Bind(section)
            .Validate(options => options.HasKey, "Payments:Stripe:ApiKey is missing or not a secret or restricted key (sk_… or rk_…).")
            .Validate(options => options.HasUsableWebhookSecret, "Payments:Stripe:WebhookSecret is too short: copy the signing secret (whsec_…) of the webhook endpoint.")
            .Validate(options => GatewayAddress.IsUsable(options.BaseAddress), "Payments:Stripe:BaseAddress must be an https address (http on this machine only).")
            .ValidateOnStart();
        services.AddSingleton<StripeAccess>().AddSingleton<IRefundGateway, StripeGateway>().AddSingleton<IGatewayBook, StripeBook>().AddSingleton<IPaymentLinks, StripeLinks>();
        if (!string.IsNullOrEmpty(section[nameof(StripeOptions.WebhookSecret)]))
        {
            services.AddSingleton<IGatewayNews, StripeNews>();
        }
    }
}
