using System.Net;

namespace ReturnsDesk.Integrations.Mail;

/// <summary>What is wrong with the settings of mail, by the name of the setting. Nothing fails at the start for it: mails wait, and the page says why.</summary>
public static class MailSetting
{
    private const int HighestPort = 65535;

    /// <summary>The settings that keep mail from being sent; empty where it can be.</summary>
    public static IReadOnlyList<string> WrongForSending(MailServerOptions options) =>
    [
        .. Wrong("Mail:Host", options.Host.Length > 0),
        .. Wrong("Mail:Port", IsPort(options.Port)),
        .. Wrong("Mail:Security", options.Security != MailSecurity.None || IsThisMachine(options.Host)),
        .. Wrong("Mail:From", IsSender(options.From)),
        .. Wrong("Mail:ReplyDomain", options.ReplyDomain.Length == 0 || IsDomain(options.ReplyDomain)),
    ];

    /// <summary>The settings that keep the mailbox from being read.</summary>
    public static IReadOnlyList<string> WrongForReading(ImapOptions options) =>
    [
        .. Wrong("Mail:Imap:Host", options.Host.Length > 0),
        .. Wrong("Mail:Imap:Port", IsPort(options.Port)),
        .. Wrong("Mail:Imap:Security", options.Security != MailSecurity.None || IsThisMachine(options.Host)),
        .. Wrong("Mail:Imap:User", options.User.Length > 0),
        .. Wrong("Mail:Imap:Password", options.Password.Length > 0),
        .. Wrong("Mail:Imap:PauseSeconds", options.PauseSeconds is >= 10 and <= 3600),
    ];

    private static IEnumerable<string> Wrong(string setting, bool isRight) => isRight ? [] : [setting];

    private static bool IsPort(int port) => port is > 0 and <= HighestPort;

    private static bool IsThisMachine(string host) => host.Length == 0 || host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsSender(string address) =>
        address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && IsDomain(address[(at + 1)..]) && address[..at].All(letter => char.IsAsciiLetterOrDigit(letter) || "._+-".Contains(letter));

    private static bool IsDomain(string name) => name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-');
}
