namespace ReturnsDesk.Integrations.Mail;

/// <summary>How the way to a server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>Begins in the clear and must change to TLS; a server that does not offer it gets nothing.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In the clear; only to this machine.</summary>
    None,
}

/// <summary>The section <c>Mail</c>: who mail is sent through and by. Passwords come from secrets or the environment, never from the database.</summary>
public sealed class MailServerOptions
{
    public const string Section = "Mail";

    /// <summary>The SMTP server; empty while mail is not set up.</summary>
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;
    public string User { get; set; } = "";
    public string Password { get; set; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>The sender's name; the merchant's where it is empty.</summary>
    public string FromName { get; set; } = "";

    /// <summary>Where answers go: <c>reply+token@</c> this domain. Without it answers go to the sender and are not read.</summary>
    public string ReplyDomain { get; set; } = "";

    public ImapOptions Imap { get; set; } = new();

    /// <summary>The domain of the sender's address.</summary>
    public string FromDomain => From[(From.LastIndexOf('@') + 1)..];
}

/// <summary>The section <c>Mail:Imap</c>: the mailbox into which answers and the news of lost mails come.</summary>
public sealed class ImapOptions
{
    /// <summary>Empty where nothing is read.</summary>
    public string Host { get; set; } = "";
    public int Port { get; set; } = 993;
    public MailSecurity Security { get; set; } = MailSecurity.Tls;
    public string User { get; set; } = "";
    public string Password { get; set; } = "";
    public string Folder { get; set; } = "INBOX";

    /// <summary>Seconds between two looks, 10…3600.</summary>
    public int PauseSeconds { get; set; } = 60;
}
