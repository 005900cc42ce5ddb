using System.Security.Cryptography;

namespace ReturnsDesk.Features.Team;

/// <summary>A password that can be read over the telephone: no letter that looks like another. 93 bits.</summary>
internal static class OneTimePassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Signs = Letters + "23456789";

    /// <summary>'Xabcd-efghj-km2np-qrstu': also passes the stricter rules that a merchant may set (capital, digit, sign).</summary>
    public static string Next()
    {
        var groups = Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Signs, 5)).ToArray();
        return string.Join('-', groups).Insert(0, RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ", 1)) + RandomNumberGenerator.GetString("23456789", 1);
    }
}
