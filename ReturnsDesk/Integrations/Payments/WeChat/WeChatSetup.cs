namespace ReturnsDesk.Integrations.Payments.WeChat;

internal static class WeChatSetup
{
    public static void AddWeChat(this IServiceCollection services, IConfigurationSection section)
    {
        services.AddOptions<WeChatOptions>().Bind(section)
            .Validate(options => options.HasMerchant, "Payments:WeChat:MerchantId or MerchantSerial is missing or not as on the merchant platform.")
            .Validate(options => RsaKeys.ReadPrivate(options.PrivateKey) is not null, "Payments:WeChat:PrivateKey is no RSA private key of 2048 bits or more, nor a file with one.")
            .Validate(options => options.HasPlatformKeys, "Payments:WeChat:PlatformKeys must name at least one serial with WeChat Pay's public key or certificate.")
            .Validate(options => options.HasApiV3Key, "Payments:WeChat:ApiV3Key must have 32 characters.")
            .Validate(options => options.HasUsableNotifyUrl, "Payments:WeChat:NotifyUrl must be an https address without a query.")
            .Validate(options => GatewayAddress.IsUsable(options.BaseAddress), "Payments:WeChat:BaseAddress must be an https address (http on this machine only).")
            .ValidateOnStart();
        services.AddSingleton<WeChatKeys>().AddSingleton<WeChatClient>().AddSingleton<IRefundGateway, WeChatGateway>().AddSingleton<IGatewayNews, WeChatNews>();
    }
}
