using System.Security.Cryptography;
using ReturnsDesk.Domain.Mailing;

namespace ReturnsDesk.Features.Mailing;

/// <summary>Secrets that stand in mails. What is stored is their hash.</summary>
public static class MailToken
{
    private const int Bytes = 32;
    private const int ReplyBytes = 20;

    /// <summary>256 random bits for an address of a page: 43 letters.</summary>
    public static string DrawForLink() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>160 random bits for the part of a mail address before the @, where servers may change the case of letters and allow 64 of them: 40 letters.</summary>
    public static string DrawForReply() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ReplyBytes));

    public static string HashOf(string token) => OutboxMail.HashOf(token);

    /// <summary>False for what no link holds, so that it is not even looked up.</summary>
    public static bool IsLinkToken(string? text) => text is { Length: 43 } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    public static bool IsReplyToken(string? text) => text is { Length: ReplyBytes * 2 } && text.All(letter => char.IsAsciiDigit(letter) || letter is >= 'a' and <= 'f');
}
