using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Tests.Integrations.Payments;

public sealed class PaymentsSetupTests
{
    [Fact]
    public void Without_configuration_everything_is_paid_by_hand()
    {
        using var services = Services([]);

        Assert.Equal([TestGateway.GatewayName, "store-credit"], services.GetRequiredService<RefundGateways>().Called);
        Assert.All(["stripe", "alipay", "wechat"], name => Assert.True(services.GetRequiredService<RefundGateways>().For(name).IsManual));
        Assert.Equal(ManualGateway.GatewayName, services.GetRequiredService<PaymentRoutes>().For("Stripe", "pi_1"));
        Assert.Empty(services.GetServices<IGatewayNews>());
    }

    [Fact]
    public void What_is_configured_is_called()
    {
        using var services = Services(GatewayRig.Keys.DeskSettings("http://127.0.0.1:5339"));

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal([TestGateway.GatewayName, "store-credit", "stripe", "alipay", "wechat"], services.GetRequiredService<RefundGateways>().Called);
        Assert.Equal(["stripe", "alipay", "wechat"], services.GetServices<IGatewayNews>().Select(news => news.Name));
        Assert.Equal(["stripe"], services.GetServices<IGatewayBook>().Select(book => book.Name));
    }

    [Theory]
    [InlineData("Payments:Stripe:ApiKey", "")]
    [InlineData("Payments:Stripe:ApiKey", "pk_live_this_is_the_public_one")]
    [InlineData("Payments:Stripe:WebhookSecret", "short")]
    [InlineData("Payments:Stripe:BaseAddress", "http://api.stripe.com")]
    [InlineData("Payments:Alipay:AppId", "")]
    [InlineData("Payments:Alipay:PrivateKey", "not a key")]
    [InlineData("Payments:Alipay:PrivateKey", "/nowhere/key.pem")]
    [InlineData("Payments:Alipay:AlipayPublicKey", "")]
    [InlineData("Payments:Alipay:BaseAddress", "ftp://openapi.alipay.com")]
    [InlineData("Payments:WeChat:MerchantId", "")]
    [InlineData("Payments:WeChat:PrivateKey", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    [InlineData("Payments:WeChat:PlatformKeys:other", "no key")]
    [InlineData("Payments:WeChat:ApiV3Key", "31 characters are one too few..")]
    [InlineData("Payments:WeChat:NotifyUrl", "http://desk.example/webhooks")]
    public void A_wrong_setting_ends_the_start_with_a_sentence_that_names_it(string setting, string value)
    {
        var settings = GatewayRig.Keys.DeskSettings("http://127.0.0.1:5339");
        settings[setting] = value;
        using var services = Services(settings);

        var failure = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.StartsWith(setting.Replace(":other", "", StringComparison.Ordinal), Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_may_be_PEM_a_file_or_bare_base64()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("returnsdesk-test-").FullName, "key.pem");
        File.WriteAllText(file, GatewayRig.Keys.Alipay.Private);
        var bare = string.Concat(GatewayRig.Keys.Alipay.Private.Split('\n').Where(line => !line.StartsWith("-----", StringComparison.Ordinal)));
        var barePublic = string.Concat(GatewayRig.Keys.Alipay.Public.Split('\n').Where(line => !line.StartsWith("-----", StringComparison.Ordinal)));

        var signatures = new[] { GatewayRig.Keys.Alipay.Private, file, bare }.Select(key => RsaKeys.ReadPrivate(key)!.Sign("text")).Distinct();

        Assert.True(RsaKeys.ReadPublic(barePublic)!.Proves("text", Assert.Single(signatures)));
        File.Delete(file);
    }

    [Fact]
    public void Short_keys_are_refused()
    {
        using var rsa = System.Security.Cryptography.RSA.Create(1024);

        Assert.Null(RsaKeys.ReadPrivate(rsa.ExportPkcs8PrivateKeyPem()));
        Assert.Null(RsaKeys.ReadPublic(rsa.ExportSubjectPublicKeyInfoPem()));
    }

    [Theory]
    [InlineData("Alipay", "2026030222001400000000000077", "alipay")]
    [InlineData(" ALIPAY ", "2026030222001400000000000077", "alipay")]
    [InlineData("支付宝", "2026030222001400000000000077", "alipay")]
    [InlineData("stripe", "pi_1", "stripe")]
    [InlineData("Stripe", "", "manual")]
    [InlineData("Stripe", null, "manual")]
    [InlineData("Bank transfer", "4711", "manual")]
    [InlineData(null, "4711", "manual")]
    public void A_payment_goes_to_the_gateway_that_names_its_method(string? method, string? reference, string gateway)
    {
        var routes = new PaymentRoutes([("stripe", ["Stripe"]), ("alipay", ["Alipay", "支付宝"])]);

        Assert.Equal(gateway, routes.For(method, reference));
    }

    [Fact]
    public void Two_gateways_cannot_claim_one_method()
    {
        var settings = GatewayRig.Keys.DeskSettings("http://127.0.0.1:5339");
        settings["Payments:Alipay:Methods:1"] = "STRIPE";

        var failure = Assert.Throws<InvalidOperationException>(() => Services(settings));

        Assert.Contains("STRIPE", failure.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddLogging().AddSingleton(TimeProvider.System).AddPaymentGateways(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
}
