using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>Whose words they are, as the desk sees it.</summary>
public enum TalkSide
{
    Customer,
    Desk,

    /// <summary>Only the team sees it.</summary>
    Internal,
}

/// <summary>
/// One thing that was said about a case: a message (<see cref="Kind"/> <c>message</c>), or words of its history by their code (<c>note</c>, <c>evidence-asked</c> …).
/// <see cref="Key"/> tells it from all others.
/// </summary>
public sealed record TalkEntry(string Key, TalkSide Side, string Kind, string By, DateTime At, string Text)
{
    public long? MessageId { get; init; }
    public string ById { get; init; } = "";

    /// <summary>From when on the customer sees it.</summary>
    public DateTime VisibleAt { get; init; }

    /// <summary>When the other side read it.</summary>
    public DateTime? ReadAt { get; init; }
    public MessageSource Source { get; init; } = MessageSource.Desk;
}

/// <summary>What one look is compared with the next by.</summary>
public sealed record ConversationStamp(long LastMessageId, int Messages, DateTime? ReadByCustomerAt);

/// <summary>All that was said about a case, oldest first.</summary>
public sealed record ConversationView(long CaseId, IReadOnlyList<TalkEntry> Entries, ConversationStamp Stamp)
{
    /// <summary>Since when the customer waits for an answer, and until when one was promised.</summary>
    public DateTime? AwaitsReplySinceAt { get; init; }
    public DateTime? AnswerByAt { get; init; }

    /// <summary>True where the customer wrote what nobody at the desk has read.</summary>
    public bool HasUnread { get; init; }
}
