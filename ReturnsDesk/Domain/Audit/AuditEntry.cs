namespace ReturnsDesk.Domain.Audit;

/// <summary>One link of the chain. Everything but its place is covered by <see cref="Hash"/>, and its place by the number and the hash before it.</summary>
public sealed class AuditEntry
{
    public const int NameLength = 100;
    public const int IdLength = 450;
    public const int SubjectLength = 200;
    public const int TextLength = 4000;
    private const long TicksPerStep = TimeSpan.TicksPerMicrosecond;

    private AuditEntry()
    {
    }

    /// <summary>Moments are kept to the microsecond, the finest that both engines can tell; texts that are too long are cut.</summary>
    internal AuditEntry(long seq, DateTime at, AuditNote note, string prevHash)
    {
        (Seq, At, PrevHash) = (seq, new DateTime(at.Ticks - (at.Ticks % TicksPerStep), DateTimeKind.Utc), prevHash);
        (ActorKind, ActorId, ActorName) = (note.By.Kind.ToString(), Cut(note.By.Id, IdLength), Cut(note.By.Name, NameLength));
        (Action, Subject) = (Cut(note.Action, NameLength), Cut(note.Subject, SubjectLength));
        (Before, After, Reason) = (CutText(note.Before), CutText(note.After), CutText(note.Reason));
    }

    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Seq { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>A word, not the enum: what was tampered with must still be readable.</summary>
    public string ActorKind { get; private set; } = "";
    public string ActorId { get; private set; } = "";
    public string ActorName { get; private set; } = "";
    public string Action { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string? Before { get; private set; }
    public string? After { get; private set; }
    public string? Reason { get; private set; }
    public string PrevHash { get; private set; } = "";

    /// <summary>HMAC-SHA256 of the fields and of the hash before it, in lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    internal AuditEntry Sealed(AuditHasher hasher)
    {
        Hash = hasher.Hash(this);
        return this;
    }

    private static string? CutText(string? text) => text is null ? null : Cut(text, TextLength);

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)] + "…";
}
