using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReturnsDesk.Domain.Team;

/// <summary>Codes of an authenticator app (RFC 6238): six digits that change every 30 seconds. A code of the step before or after is good as well, because clocks differ; no other.</summary>
public static class Totp
{
    public const int StepSeconds = 30;
    private const int Digits = 6;
    private const int ModulusOfDigits = 1_000_000;
    private const int MostTyped = 40;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The six digits that were meant: without spaces and hyphens, digits of any script. Null where it is no code.</summary>
    public static string? Normalise(string? typed)
    {
        if (typed is null || typed.Length > MostTyped)
        {
            return null;
        }

        var code = new StringBuilder();
        foreach (var sign in typed.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '‐' or '－')))
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(sign);
            if (digit < 0)
            {
                return null;
            }

            code.Append((char)('0' + digit));
        }

        return code.Length == Digits ? code.ToString() : null;
    }

    public static long StepOf(DateTime at) => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)).ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The latest of the three good steps whose code this is; null where it is none of theirs.</summary>
    public static long? StepOf(string key, string code, DateTime at)
    {
        var now = StepOf(at);
        long? found = null;
        foreach (var step in new[] { now - 1, now, now + 1 })
        {
            found = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeOf(key, step)), Encoding.ASCII.GetBytes(code)) ? step : found;
        }

        return found;
    }

    public static string CodeOf(string key, DateTime at) => CodeOf(key, StepOf(at));

    public static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        Sign(BytesOf(key), counter, hash);
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % ModulusOfDigits).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The text that an app reads from a QR code.</summary>
    public static string AddressOf(string key, string account, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits.ToString(CultureInfo.InvariantCulture)}&period={StepSeconds.ToString(CultureInfo.InvariantCulture)}";

#pragma warning disable CA5350 // The apps know nothing but SHA-1, which is sound inside an HMAC.
    private static void Sign(byte[] key, ReadOnlySpan<byte> counter, Span<byte> hash) => HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350

    private static byte[] BytesOf(string key)
    {
        var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
        foreach (var sign in key.Where(sign => sign is not (' ' or '=')))
        {
            var value = Base32.IndexOf(char.ToUpperInvariant(sign), StringComparison.Ordinal);
            if (value < 0)
            {
                throw new FormatException("The key is not written in base 32.");
            }

            (buffer, bits) = (((buffer << 5) | value) & 0xfff, bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}
