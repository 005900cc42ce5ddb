namespace ReturnsDesk.Integrations.Payments.Alipay;

/// <summary><c>Payments:Alipay</c>, public-key mode. A key is a PEM text, a file with one, or the bare base64 of Alipay's key tool.</summary>
internal sealed class AlipayOptions
{
    public const string Section = "Alipay";

    public string AppId { get; set; } = "";

    /// <summary>The application's private key: signs what we send.</summary>
    public string PrivateKey { get; set; } = "";

    /// <summary>Alipay's public key (not the application's): proves what comes back.</summary>
    public string AlipayPublicKey { get; set; } = "";

    public string BaseAddress { get; set; } = "https://openapi.alipay.com/gateway.do";

    public bool HasAppId => AppId.Length is > 0 and <= 32 && AppId.All(char.IsAsciiDigit);
}
