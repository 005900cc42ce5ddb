namespace ReturnsDesk.Integrations.Mail;

/// <summary>A mail that came in, as far as the desk reads it. Nothing in it is to be trusted.</summary>
public sealed record ReceivedMail
{
    /// <summary>SHA-256 of its Message-ID, or of what it says where it has none: the same for every copy.</summary>
    public required string Key { get; init; }
    public required string From { get; init; }

    /// <summary>Every address it names as its goal, those of the servers on the way included.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The plain text, or the HTML without its marks.</summary>
    public string Text { get; init; } = "";

    /// <summary>True where a program wrote it: an answering machine, a list, a report.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>True where it is longer than the desk reads; then nothing else of it is known.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>What a server says of a mail of ours that it could not deliver; null for any other.</summary>
    public BounceNews? Bounce { get; init; }
}

/// <summary>A report on a mail of ours: which, the status ('5.1.1') and what the server said. <see cref="IsFinal"/>: it will not be delivered any more.</summary>
public sealed record BounceNews(string MessageId, string Status, string Detail, bool IsFinal);

/// <summary>What is done to a mail in the mailbox.</summary>
public enum MailboxMark
{
    /// <summary>Read.</summary>
    Done,

    /// <summary>Unread and flagged: people look, the desk does not again.</summary>
    ForPeople,

    /// <summary>As it was: the desk looks again.</summary>
    AsItWas,
}

/// <summary>What came of a look into the mailbox; <see cref="Code"/> is empty where it went well.</summary>
public sealed record MailboxAnswer(int Read, string Code, string Detail);

/// <summary>The way to the mailbox. Never throws for what a server or a network does.</summary>
public interface IMailbox
{
    /// <summary>Hands every new mail over, oldest first, a bounded number of them, and marks each as told.</summary>
    Task<MailboxAnswer> ReadAsync(Func<ReceivedMail, Task<MailboxMark>> take, CancellationToken cancellationToken);
}
