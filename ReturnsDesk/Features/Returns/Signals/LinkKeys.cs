using System.Security.Cryptography;
using System.Text;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain.Signals;

namespace ReturnsDesk.Features.Returns.Signals;

/// <summary>
/// Makes the salted keys: HMAC-SHA-256 under a secret that is derived from the desk's own key and never stored with the data, cut to 128 bits.
/// Without that secret nobody can try addresses against the table.
/// </summary>
public sealed class LinkKeys(AuditKey desk)
{
    private const int KeyBytes = CustomerLink.KeyLength / 2;
    private static readonly byte[] Purpose = Encoding.ASCII.GetBytes("ReturnsDesk customer links 1");
    private readonly Lazy<byte[]> _secret = new(() => HKDF.DeriveKey(HashAlgorithmName.SHA256, desk.FindOrDraw(), HMACSHA256.HashSizeInBytes, info: Purpose));

    /// <summary>The key of what was given, once brought to one way of writing.</summary>
    public string Of(LinkKind kind, string normalised) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_secret.Value, Encoding.UTF8.GetBytes($"{kind}:{normalised}")).AsSpan(0, KeyBytes));
}
