using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary>
/// <c>t=SECONDS,v1=HEX[,v1=HEX]</c>: each v1 is HMAC-SHA256 over "SECONDS.BODY" in lower-case hex; while a secret is being changed there are two. Other schemes are not looked at.
/// </summary>
internal sealed record StripeSignature(long Seconds, string SignedTime, IReadOnlyList<string> Signatures)
{
    private const int HexLength = 64;
    private const int MostSignatures = 8;

    /// <summary>Null where a time or a signature is missing, or there are two times.</summary>
    public static StripeSignature? Read(string? header)
    {
        var parts = (header ?? "").Split(',').Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2).ToArray();
        var times = parts.Where(pair => pair[0] == "t").Select(pair => pair[1]).ToArray();
        var signatures = parts.Where(pair => pair[0] == "v1" && pair[1].Length == HexLength).Select(pair => pair[1]).Take(MostSignatures).ToArray();
        return times is [var time] && signatures.Length > 0 && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new StripeSignature(seconds, time, signatures)
            : null;
    }

    public bool Proves(ReadOnlySpan<byte> body, string secret)
    {
        var head = Encoding.ASCII.GetBytes(SignedTime + ".");
        var signed = new byte[head.Length + body.Length];
        head.CopyTo(signed, 0);
        body.CopyTo(signed.AsSpan(head.Length));
        var expected = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)));

        return Signatures.Any(signature => CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature)));
    }
}
