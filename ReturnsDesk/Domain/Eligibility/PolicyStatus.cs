namespace ReturnsDesk.Domain.Eligibility;

/// <summary>How far a version of the policy got. Stored by number: published is the first, because every version of before there were drafts is.</summary>
public enum PolicyStatus
{
    /// <summary>Never changed any more; orders placed from its day on are judged by it for ever, until the day of a later one.</summary>
    Published,

    /// <summary>Somebody writes on it; nobody is judged by it.</summary>
    Draft,

    /// <summary>Waits for a second person.</summary>
    Proposed,

    /// <summary>Given up before its day came, or never published.</summary>
    Withdrawn,
}
