namespace ReturnsDesk.Integrations.Payments.Alipay;

internal static class AlipaySetup
{
    public static void AddAlipay(this IServiceCollection services, IConfigurationSection section)
    {
        services.AddOptions<AlipayOptions>().Bind(section)
            .Validate(options => options.HasAppId, "Payments:Alipay:AppId is missing or not a number.")
            .Validate(options => RsaKeys.ReadPrivate(options.PrivateKey) is not null, "Payments:Alipay:PrivateKey is no RSA private key of 2048 bits or more, nor a file with one.")
            .Validate(options => RsaKeys.ReadPublic(options.AlipayPublicKey) is not null, "Payments:Alipay:AlipayPublicKey is no RSA public key of 2048 bits or more, nor a file with one.")
            .Validate(options => GatewayAddress.IsUsable(options.BaseAddress), "Payments:Alipay:BaseAddress must be an https address (http on this machine only).")
            .ValidateOnStart();
        services.AddSingleton<AlipayKeys>().AddSingleton<AlipayClient>().AddSingleton<IRefundGateway, AlipayGateway>().AddSingleton<IGatewayNews, AlipayNews>();
    }
}
