using System.Text;

namespace ReturnsDesk.Integrations.Payments.WeChat;

/// <summary><c>Payments:WeChat</c>. A key is a PEM text or a file with one.</summary>
internal sealed class WeChatOptions
{
    public const string Section = "WeChat";
    private const int ApiKeyBytes = 32;

    public string MerchantId { get; set; } = "";

    /// <summary>Serial number of the merchant's API certificate.</summary>
    public string MerchantSerial { get; set; } = "";

    /// <summary>The private key of that certificate (<c>apiclient_key.pem</c>): signs what we send.</summary>
    public string PrivateKey { get; set; } = "";

    /// <summary>WeChat Pay's public keys or certificates by their serial (<c>PUB_KEY_ID_…</c> or hex): prove what comes back. Two while one is being replaced.</summary>
    public Dictionary<string, string> PlatformKeys { get; set; } = [];

    /// <summary>The 32 characters of the API v3 key: opens notifications.</summary>
    public string ApiV3Key { get; set; } = "";

    /// <summary>Our webhook's public address, sent along with each refund; where it is empty, the merchant platform's setting counts.</summary>
    public string NotifyUrl { get; set; } = "";

    public string BaseAddress { get; set; } = "https://api.mch.weixin.qq.com";

    public bool HasMerchant => MerchantId.Length is > 0 and <= 32 && MerchantId.All(char.IsAsciiDigit) && MerchantSerial.Length > 0 && MerchantSerial.All(char.IsAsciiLetterOrDigit);
    public bool HasApiV3Key => Encoding.UTF8.GetByteCount(ApiV3Key) == ApiKeyBytes;
    public bool HasPlatformKeys => PlatformKeys.Count > 0 && PlatformKeys.Values.All(key => RsaKeys.ReadPublic(key) is not null);
    public bool HasUsableNotifyUrl => NotifyUrl.Length == 0 || GatewayAddress.IsUsable(NotifyUrl);
}
