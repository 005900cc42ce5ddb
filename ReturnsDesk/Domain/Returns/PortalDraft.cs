using System.Security.Cryptography;

namespace ReturnsDesk.Domain.Returns;

/// <summary>What a customer has filled in so far, one per order: kept while they go on, also over the end of their session.</summary>
public sealed class PortalDraft
{
    private const int KeyBytes = 16;

    private PortalDraft()
    {
    }

    public PortalDraft(long orderId, DateTime at) => (OrderId, Key, SavedAt) = (orderId, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)), at);

    public long Id { get; private set; }
    public long OrderId { get; private set; }

    /// <summary>Names the photos that belong to it; unique.</summary>
    public string Key { get; private set; } = "";
    public DraftContent Content { get; private set; } = new();

    /// <summary>The return that it will change once it is sent; null for a new one.</summary>
    public string? EditsNumber { get; private set; }
    public DateTime SavedAt { get; private set; }
    public int Version { get; private set; }

    public void Keep(DraftContent content, DateTime at) => (Content, SavedAt) = (content, at);

    public void Edit(string? number) => EditsNumber = number;
}

/// <summary>What is to be asked for. Every field may be missing until it is sent.</summary>
public sealed record DraftContent
{
    public ReturnKind Kind { get; init; }
    public ReturnWay Way { get; init; }
    public IReadOnlyList<DraftLine> Lines { get; init; } = [];
}

/// <summary>One article of a draft: the reason of the first level, and of the second where it has been asked.</summary>
public sealed record DraftLine(long OrderLineId, int Units, string Reason, string? Detail = null, string? Comment = null)
{
    /// <summary>What an exchange is to send in its place; null where it is chosen later.</summary>
    public string? WantedSku { get; init; }

    /// <summary>The most exact reason that is known.</summary>
    public string ReasonCode => string.IsNullOrEmpty(Detail) ? Reason : Detail;
}
