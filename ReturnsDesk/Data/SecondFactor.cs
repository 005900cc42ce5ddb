namespace ReturnsDesk.Data;

/// <summary>
/// What a person's authenticator has done here; its key is Identity's. A row of its own, because Identity writes all columns of a person at once, with what it read before:
/// a step that was used must never be forgotten that way.
/// </summary>
public sealed class SecondFactor
{
    public string PersonId { get; set; } = "";

    /// <summary>Null while its first code is awaited.</summary>
    public DateTime? SetUpAt { get; set; }

    /// <summary>The step of the last code that was taken: neither it nor an earlier one is taken again.</summary>
    public long? LastStep { get; set; }

    /// <summary>Tries since the last good code.</summary>
    public int Tries { get; set; }
    public DateTime? PausedUntilAt { get; set; }

    /// <summary>When a good code was last given.</summary>
    public DateTime? ProvenAt { get; set; }
}
