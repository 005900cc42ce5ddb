using System.Security.Cryptography;
using System.Text.Json;

namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>A private key and its public half, as PEM.</summary>
internal sealed record KeyPair(string Private, string Public)
{
    private const int Bits = 2048;

    public static KeyPair Create()
    {
        using var rsa = RSA.Create(Bits);
        return new KeyPair(rsa.ExportPkcs8PrivateKeyPem(), rsa.ExportSubjectPublicKeyInfoPem());
    }
}

/// <summary>
/// Every secret between a desk and the fake gateway, both sides of it: made for one run, worth nothing anywhere else. <see cref="DeskSettings"/> is the desk's half as configuration.
/// </summary>
internal sealed record GatewayKeys
{
    public required string StripeApiKey { get; init; }
    public required string StripeWebhookSecret { get; init; }
    public required string AlipayAppId { get; init; }
    public required KeyPair AlipayMerchant { get; init; }
    public required KeyPair Alipay { get; init; }
    public required string WeChatMerchantId { get; init; }
    public required string WeChatMerchantSerial { get; init; }
    public required KeyPair WeChatMerchant { get; init; }
    public required string WeChatPlatformSerial { get; init; }
    public required KeyPair WeChatPlatform { get; init; }
    public required string WeChatApiV3Key { get; init; }

    public static GatewayKeys Create() => new()
    {
        StripeApiKey = "sk_test_" + RandomNumberGenerator.GetHexString(24, lowercase: true),
        StripeWebhookSecret = "whsec_" + RandomNumberGenerator.GetHexString(32, lowercase: true),
        AlipayAppId = "2026000000000001",
        AlipayMerchant = KeyPair.Create(),
        Alipay = KeyPair.Create(),
        WeChatMerchantId = "1900000001",
        WeChatMerchantSerial = RandomNumberGenerator.GetHexString(40),
        WeChatMerchant = KeyPair.Create(),
        WeChatPlatformSerial = "PUB_KEY_ID_" + RandomNumberGenerator.GetHexString(32),
        WeChatPlatform = KeyPair.Create(),
        WeChatApiV3Key = RandomNumberGenerator.GetHexString(32),
    };

    /// <summary>The keys of a file, made and written where it is missing.</summary>
    public static GatewayKeys LoadOrCreate(string file)
    {
        if (!File.Exists(file))
        {
            File.WriteAllText(file, JsonSerializer.Serialize(Create()));
        }

        return JsonSerializer.Deserialize<GatewayKeys>(File.ReadAllText(file))!;
    }

    /// <summary>What the desk must be configured with to speak to the fake at this address, all three gateways.</summary>
    public Dictionary<string, string?> DeskSettings(string address) => new()
    {
        ["Payments:Stripe:ApiKey"] = StripeApiKey,
        ["Payments:Stripe:WebhookSecret"] = StripeWebhookSecret,
        ["Payments:Stripe:BaseAddress"] = address + "/stripe",
        ["Payments:Stripe:Methods:0"] = "Stripe",
        ["Payments:Alipay:AppId"] = AlipayAppId,
        ["Payments:Alipay:PrivateKey"] = AlipayMerchant.Private,
        ["Payments:Alipay:AlipayPublicKey"] = Alipay.Public,
        ["Payments:Alipay:BaseAddress"] = address + "/alipay/gateway.do",
        ["Payments:Alipay:Methods:0"] = "Alipay",
        ["Payments:WeChat:MerchantId"] = WeChatMerchantId,
        ["Payments:WeChat:MerchantSerial"] = WeChatMerchantSerial,
        ["Payments:WeChat:PrivateKey"] = WeChatMerchant.Private,
        [$"Payments:WeChat:PlatformKeys:{WeChatPlatformSerial}"] = WeChatPlatform.Public,
        ["Payments:WeChat:ApiV3Key"] = WeChatApiV3Key,
        ["Payments:WeChat:BaseAddress"] = address + "/wechat",
        ["Payments:WeChat:Methods:0"] = "WeChat Pay",
    };
}
