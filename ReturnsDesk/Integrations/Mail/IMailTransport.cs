namespace ReturnsDesk.Integrations.Mail;

/// <summary>A mail as it goes out. Every text may hold anything a stranger typed.</summary>
public sealed record OutgoingMail(string To, string ToName, string FromName, string Subject, string Text, string Html, string MessageId)
{
    /// <summary>Where answers go; null for the sender.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>When what it tells is sent, for its Date header.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What a server did with a mail.</summary>
public enum MailOutcome
{
    /// <summary>It has it.</summary>
    Taken,

    /// <summary>No, for good.</summary>
    Refused,

    /// <summary>Not now, or nobody knows: the connection broke after it had the mail.</summary>
    NotNow,

    /// <summary>There is no way to the server at all; the next mail would fare no better.</summary>
    Unreachable,
}

/// <summary>The answer to one mail. <see cref="Code"/> is the desk's own word for it, <see cref="Detail"/> what the server said.</summary>
public sealed record MailAnswer(MailOutcome Outcome, string Code, string Detail)
{
    public static MailAnswer Taken { get; } = new(MailOutcome.Taken, "", "");
}

/// <summary>The way to the outgoing server. Never throws for what a server or a network does.</summary>
public interface IMailTransport
{
    /// <summary>Opens nothing yet: the first mail does.</summary>
    IMailSession Begin();
}

/// <summary>One connection for several mails.</summary>
public interface IMailSession : IAsyncDisposable
{
    Task<MailAnswer> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
