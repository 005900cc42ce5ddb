using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>RSA keys as people get them from gateways: a PEM text, a file with one, or the bare base64 that Alipay's tool shows. SHA-256 with PKCS#1 padding throughout.</summary>
internal sealed class RsaKeys
{
    private const int SmallestKey = 2048;
    private readonly RSAParameters _parameters;

    private RsaKeys(RSAParameters parameters) => _parameters = parameters;

    /// <summary>Null where this is no RSA private key of at least 2048 bits.</summary>
    public static RsaKeys? ReadPrivate(string? keyOrFile) => Read(keyOrFile, isPrivate: true);

    /// <summary>A public key or a certificate; null where this is neither, or too short a key.</summary>
    public static RsaKeys? ReadPublic(string? keyOrFile) => Read(keyOrFile, isPrivate: false);

    /// <summary>Base64 of the signature.</summary>
    public string Sign(string text)
    {
        using var rsa = RSA.Create(_parameters);
        return Convert.ToBase64String(rsa.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    /// <summary>Whether the signature is the key's. Its length is looked at before its content; only plain base64 counts, without blanks.</summary>
    public bool Proves(ReadOnlySpan<byte> content, string? signature)
    {
        using var rsa = RSA.Create(_parameters);
        var length = rsa.KeySize / 8;
        if (signature is null || signature.Length != (length + 2) / 3 * 4 || signature.Any(char.IsWhiteSpace))
        {
            return false;
        }

        var bytes = new byte[length + 2];
        return Convert.TryFromBase64String(signature, bytes, out var written) && written == length
            && rsa.VerifyData(content, bytes.AsSpan(0, written), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public bool Proves(string content, string? signature) => Proves(Encoding.UTF8.GetBytes(content), signature);

    private static RsaKeys? Read(string? keyOrFile, bool isPrivate)
    {
        if (string.IsNullOrWhiteSpace(keyOrFile))
        {
            return null;
        }

        try
        {
            var text = Text(keyOrFile.Trim());
            using var rsa = text.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal) ? OfCertificate(text) : OfKey(text, isPrivate);
            return rsa.KeySize < SmallestKey ? null : new RsaKeys(rsa.ExportParameters(isPrivate));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Text(string keyOrFile) =>
        keyOrFile.StartsWith("-----", StringComparison.Ordinal) ? keyOrFile.Replace("\\n", "\n", StringComparison.Ordinal)
        : File.Exists(keyOrFile) ? File.ReadAllText(keyOrFile).Trim()
        : keyOrFile;

    private static RSA OfCertificate(string text)
    {
        using var certificate = X509Certificate2.CreateFromPem(text);
        return certificate.GetRSAPublicKey() ?? throw new CryptographicException("The certificate has no RSA key.");
    }

    private static RSA OfKey(string text, bool isPrivate)
    {
        var rsa = RSA.Create();
        if (text.StartsWith("-----", StringComparison.Ordinal))
        {
            rsa.ImportFromPem(text);
        }
        else if (isPrivate)
        {
            OfBarePrivateKey(rsa, Convert.FromBase64String(text));
        }
        else
        {
            rsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text), out _);
        }

        return rsa;
    }

    /// <summary>Alipay's tool gives PKCS#8 or, for other platforms, PKCS#1, both without a header.</summary>
    private static void OfBarePrivateKey(RSA rsa, byte[] key)
    {
        try
        {
            rsa.ImportPkcs8PrivateKey(key, out _);
        }
        catch (CryptographicException)
        {
            rsa.ImportRSAPrivateKey(key, out _);
        }
    }
}
