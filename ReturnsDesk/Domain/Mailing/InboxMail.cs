namespace ReturnsDesk.Domain.Mailing;

/// <summary>What became of a mail that came in.</summary>
public enum InboxHandling
{
    /// <summary>A customer's answer; it stands in the case.</summary>
    Reply,

    /// <summary>The news that a mail of ours never arrived.</summary>
    Bounce,

    /// <summary>An answer of a program, or a mail of our own: nothing is done, so that no two programs write to each other for ever.</summary>
    Automatic,

    /// <summary>It belongs to no case and is left to people.</summary>
    Foreign,

    /// <summary>It is longer than the desk reads and is left to people.</summary>
    TooLong,

    /// <summary>A case got more mails in a day than a person writes; it is left to people.</summary>
    TooMany,
}

/// <summary>A mail that came in and was dealt with, so that the same mail twice counts once. Its words are not kept here.</summary>
public sealed class InboxMail
{
    private InboxMail()
    {
    }

    public InboxMail(string key, InboxHandling handling, string? caseNumber, DateTime at) => (Key, Handling, CaseNumber, TakenAt) = (key, handling, caseNumber, at);

    public long Id { get; private set; }

    /// <summary>SHA-256 of its Message-ID, or of its content where it has none; unique.</summary>
    public string Key { get; private set; } = "";
    public InboxHandling Handling { get; private set; }
    public string? CaseNumber { get; private set; }
    public DateTime TakenAt { get; private set; }
}
