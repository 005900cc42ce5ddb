using System.Security.Cryptography;
using ReturnsDesk.Domain.Access;

namespace ReturnsDesk.Features.Mailing;

/// <summary>The secret in an address that a mail is answered to. What is stored is its hash, as of every <see cref="AccessSecret"/>.</summary>
public static class MailToken
{
    private const int ReplyBytes = 20;

    /// <summary>160 random bits for the part of a mail address before the @, where servers may change the case of letters and allow 64 of them: 40 letters.</summary>
    public static string DrawForReply() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ReplyBytes));

    public static bool IsReplyToken(string? text) => text is { Length: ReplyBytes * 2 } && text.All(letter => char.IsAsciiDigit(letter) || letter is >= 'a' and <= 'f');
}
