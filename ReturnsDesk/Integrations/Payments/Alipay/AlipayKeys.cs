using Microsoft.Extensions.Options;

namespace ReturnsDesk.Integrations.Payments.Alipay;

/// <summary>The keys as configured, read once. RSA2 is SHA-256 with RSA.</summary>
internal sealed class AlipayKeys(IOptions<AlipayOptions> options)
{
    public string AppId => options.Value.AppId;
    public RsaKeys Ours { get; } = RsaKeys.ReadPrivate(options.Value.PrivateKey)!;
    public RsaKeys Alipays { get; } = RsaKeys.ReadPublic(options.Value.AlipayPublicKey)!;

    /// <summary>What a signature is over: the filled-in parameters in the order of their names, decoded, as <c>a=1&amp;b=2</c>.</summary>
    public static string SignedText(IEnumerable<KeyValuePair<string, string>> parameters, params string[] leftOut) => string.Join('&', parameters
        .Where(parameter => parameter.Value.Length > 0 && !leftOut.Contains(parameter.Key, StringComparer.Ordinal))
        .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
        .Select(parameter => $"{parameter.Key}={parameter.Value}"));
}
