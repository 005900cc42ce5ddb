using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReturnsDesk.Domain.Access;

/// <summary>Secrets of the portal: 256 random bits for browsers, eight digits for people. Hashes are stored; what is compared is compared in constant time.</summary>
public static class AccessSecret
{
    public const int CodeDigits = 8;
    private const int Bytes = 32;
    private const int Letters = 43;

    public static string Draw() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static string DrawCode() => RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>False for what no browser was given, an empty one among them, so that it is not even looked up.</summary>
    public static bool IsDrawn(string? text) => text is { Length: Letters } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>A code means something only together with the secret of the browser that asked: the stored hash alone cannot be searched.</summary>
    public static string HashOf(string browserSecret, string code) => HashOf($"{browserSecret}:{code}");

    /// <summary>A code as people type it: with blanks, dashes or full-width digits.</summary>
    public static string CodeOf(string? typed) =>
        string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter) && letter is not '-' and not '\u2011'));

    public static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
