namespace ReturnsDesk.Domain.Audit;

/// <summary>What is wrong at the first bad entry.</summary>
public enum ChainFaultKind
{
    /// <summary>Its fields are not those that were hashed.</summary>
    Changed,

    /// <summary>Its number is not there, a later one is.</summary>
    Missing,

    /// <summary>A number that none can have here.</summary>
    OutOfOrder,

    /// <summary>It names another hash than that of the entry before it.</summary>
    Unlinked,

    /// <summary>It stands beyond the head of the chain.</summary>
    Extra,

    /// <summary>The chain ends before it, though the head or an exported one says that it was written.</summary>
    CutOff,

    /// <summary>It fits the chain but is not the entry whose hash was exported.</summary>
    Rewritten,

    /// <summary>The stored head has another hash than the last entry.</summary>
    HeadChanged,

    /// <summary>The row cannot be read at all.</summary>
    Unreadable,

    /// <summary>The key at hand is not the one the chain was written with.</summary>
    OtherKey,
}

/// <summary>The first bad entry of a chain. <see cref="Exported"/> is the head that gave it away, where one did.</summary>
public sealed record ChainFault(long Seq, ChainFaultKind Kind, ExportedHead? Exported = null);
