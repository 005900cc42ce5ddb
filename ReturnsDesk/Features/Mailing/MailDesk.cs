using Microsoft.Extensions.Options;
using ReturnsDesk.Integrations.Mail;

namespace ReturnsDesk.Features.Mailing;

/// <summary>What the settings say about mail: whether it can be sent and read, what is wrong otherwise, and the addresses that stand in mails, which never come from a request.</summary>
public sealed class MailDesk(IOptions<MailServerOptions> options, IConfiguration configuration)
{
    private const string ReplyMark = "reply+";

    public MailServerOptions Server => options.Value;

    /// <summary>Settings that keep mail from being sent; empty where it can be.</summary>
    public IReadOnlyList<string> WrongForSending => [.. MailSetting.WrongForSending(Server), .. SiteAddress is null ? ["Site:Address"] : Array.Empty<string>()];

    /// <summary>Settings that keep answers from being read; empty where they can be.</summary>
    public IReadOnlyList<string> WrongForReading => MailSetting.WrongForReading(Server.Imap);

    public bool CanSend => WrongForSending.Count == 0;

    public bool CanRead => WrongForReading.Count == 0;

    /// <summary>True where answers have an address of their own.</summary>
    public bool TakesReplies => Server.ReplyDomain.Length > 0;

    /// <summary>The address under which customers reach the site: <c>Site:Address</c>, else <c>PublicUrl</c>; null where neither is an address of the web.</summary>
    public string? SiteAddress => Features.SiteAddress.Of(configuration);

    /// <summary>The page of a return's status.</summary>
    public string StatusAddress(string token) => $"{SiteAddress}/r/{token}";

    public string ReplyAddress(string token) => $"{ReplyMark}{token}@{Server.ReplyDomain}";

    /// <summary>The token of an address that we gave out; null for any other.</summary>
    public string? ReplyTokenOf(string address)
    {
        var at = address.LastIndexOf('@');
        return at > ReplyMark.Length && TakesReplies
            && address[(at + 1)..].Equals(Server.ReplyDomain, StringComparison.OrdinalIgnoreCase)
            && address.StartsWith(ReplyMark, StringComparison.OrdinalIgnoreCase)
            && address[ReplyMark.Length..at].ToLowerInvariant() is var token && MailToken.IsReplyToken(token) ? token : null;
    }
}
