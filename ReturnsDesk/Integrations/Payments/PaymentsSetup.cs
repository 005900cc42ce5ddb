using ReturnsDesk.Integrations.Payments.Alipay;
using ReturnsDesk.Integrations.Payments.Links;
using ReturnsDesk.Integrations.Payments.Stripe;
using ReturnsDesk.Integrations.Payments.WeChat;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>The gateways that the configuration names. One without configuration is not there: its payments are paid back by hand.</summary>
public static class PaymentsSetup
{
    public const string Section = "Payments";

    public static IServiceCollection AddPaymentGateways(this IServiceCollection services, IConfiguration configuration)
    {
        var payments = configuration.GetSection(Section);
        var routes = new List<(string Gateway, IReadOnlyList<string> Methods)>();
        services.AddSingleton<IRefundGateway, ManualGateway>().AddSingleton<IRefundGateway, TestGateway>().AddSingleton<IRefundGateway, StoreCreditGateway>().AddSingleton<RefundGateways>()
            .AddSingleton<IPaymentLinks, TestLinks>().AddSingleton<PaymentLinkGateways>();
        Add(StripeGateway.GatewayName, payments.GetSection(StripeOptions.Section), services.AddStripe);
        Add(AlipayGateway.GatewayName, payments.GetSection(AlipayOptions.Section), services.AddAlipay);
        Add(WeChatGateway.GatewayName, payments.GetSection(WeChatOptions.Section), services.AddWeChat);
        return services.AddSingleton(new PaymentRoutes(routes));

        void Add(string gateway, IConfigurationSection section, Action<IConfigurationSection> add)
        {
            if (section.Exists())
            {
                services.AddGatewayClient(gateway, GatewayHttp.TimeoutFrom(payments));
                add(section);
                routes.Add((gateway, section.GetSection("Methods").Get<string[]>() ?? []));
            }
        }
    }
}
