using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ReturnsDesk.Integrations.Payments.WeChat;

/// <summary>
/// The keys as configured, read once, and the two texts that are signed (pay.weixin.qq.com, interface rules of API v3): of a request
/// METHOD, path with query, time, nonce, body; of an answer or a notification time, nonce, body; each on a line of its own, the last one ended too.
/// </summary>
internal sealed class WeChatKeys
{
    private const int TagBytes = 16;
    private const int NonceBytes = 12;
    private readonly WeChatOptions _options;
    private readonly RsaKeys _ours;
    private readonly Dictionary<string, RsaKeys> _platform;

    public WeChatKeys(IOptions<WeChatOptions> options)
    {
        _options = options.Value;
        _ours = RsaKeys.ReadPrivate(_options.PrivateKey)!;
        _platform = _options.PlatformKeys.ToDictionary(pair => pair.Key, pair => RsaKeys.ReadPublic(pair.Value)!, StringComparer.OrdinalIgnoreCase);
    }

    public string MerchantId => _options.MerchantId;

    /// <summary>Named in requests, so that WeChat Pay answers under it.</summary>
    public string PlatformSerial => _options.PlatformKeys.Keys.First();

    /// <summary>The value of the Authorization header, its scheme left out.</summary>
    public string Authorization(string method, string pathAndQuery, long seconds, string nonce, string body)
    {
        var time = seconds.ToString(CultureInfo.InvariantCulture);
        var signature = _ours.Sign($"{method}\n{pathAndQuery}\n{time}\n{nonce}\n{body}\n");
        return $"mchid=\"{MerchantId}\",nonce_str=\"{nonce}\",timestamp=\"{time}\",serial_no=\"{_options.MerchantSerial}\",signature=\"{signature}\"";
    }

    /// <summary>Whether WeChat Pay signed this body, under a serial that is configured.</summary>
    public bool Proves(WeChatSignature signature, ReadOnlySpan<byte> body)
    {
        if (!_platform.TryGetValue(signature.Serial, out var key))
        {
            return false;
        }

        var head = Encoding.UTF8.GetBytes($"{signature.Time}\n{signature.Nonce}\n");
        byte[] signed = [.. head, .. body, (byte)'\n'];
        return key.Proves(signed, signature.Signature);
    }

    /// <summary>Opens AEAD_AES_256_GCM: base64 of the text with the tag at its end. Null where it does not open.</summary>
    public byte[]? Open(string ciphertext, string nonce, string associatedData)
    {
        try
        {
            var sealedBytes = Convert.FromBase64String(ciphertext);
            var nonceBytes = Encoding.UTF8.GetBytes(nonce);
            if (sealedBytes.Length <= TagBytes || nonceBytes.Length != NonceBytes)
            {
                return null;
            }

            using var aes = new AesGcm(Encoding.UTF8.GetBytes(_options.ApiV3Key), TagBytes);
            var opened = new byte[sealedBytes.Length - TagBytes];
            aes.Decrypt(nonceBytes, sealedBytes.AsSpan(0, opened.Length), sealedBytes.AsSpan(opened.Length), opened, Encoding.UTF8.GetBytes(associatedData));
            return opened;
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>The four headers <c>Wechatpay-…</c> of an answer or a notification.</summary>
internal sealed record WeChatSignature(string Serial, string Time, string Nonce, string Signature);
