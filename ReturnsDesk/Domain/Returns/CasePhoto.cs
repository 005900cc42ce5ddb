using System.Security.Cryptography;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Returns;

/// <summary>
/// A photo of returned goods: written once, never changed. Before a case exists it belongs to the draft of an order; then it moves to the case, for good.
/// What was sent is not kept, only its hash.
/// </summary>
public sealed class CasePhoto
{
    public const int PublicIdLength = 32;
    public const int DraftKeyLength = 64;
    public const int HashLength = 64;
    private const int PublicIdBytes = 16;

    private CasePhoto()
    {
    }

    private CasePhoto(long orderId, long? orderLineId, PhotoFacts facts, CasePhotoContent content, Actor by, DateTime at)
    {
        PublicId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PublicIdBytes));
        (OrderId, OrderLineId, Content) = (orderId, orderLineId, content);
        (OriginalHash, OriginalBytes, StoredHash, StoredBytes, Width, Height) = (facts.OriginalHash, facts.OriginalBytes, facts.StoredHash, content.Full.Length, facts.Width, facts.Height);
        (ByKind, ById, ByName, At) = (by.Kind, by.Id, by.Name, at);
    }

    public long Id { get; private set; }

    /// <summary>What addresses name it by: 128 random bits in hexadecimal, unique.</summary>
    public string PublicId { get; private set; } = "";
    public long OrderId { get; private set; }

    /// <summary>Null once it belongs to a case.</summary>
    public string? DraftKey { get; private set; }
    public long? ReturnCaseId { get; private set; }
    public ReturnCase? ReturnCase { get; private set; }

    /// <summary>The article it shows; null where it is about the return as a whole.</summary>
    public long? OrderLineId { get; private set; }

    /// <summary>SHA-256 in hexadecimal of the file that was sent.</summary>
    public string OriginalHash { get; private set; } = "";
    public int OriginalBytes { get; private set; }

    /// <summary>SHA-256 in hexadecimal of the picture that is kept.</summary>
    public string StoredHash { get; private set; } = "";
    public int StoredBytes { get; private set; }
    public int Width { get; private set; }
    public int Height { get; private set; }
    public ActorKind ByKind { get; private set; }
    public string ById { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
    public CasePhotoContent Content { get; private set; } = null!;

    public static CasePhoto OfDraft(long orderId, string draftKey, long? orderLineId, PhotoFacts facts, CasePhotoContent content, Actor by, DateTime at) =>
        new(orderId, orderLineId, facts, content, by, at) { DraftKey = draftKey };

    public static CasePhoto OfCase(long orderId, long returnCaseId, long? orderLineId, PhotoFacts facts, CasePhotoContent content, Actor by, DateTime at) =>
        new(orderId, orderLineId, facts, content, by, at) { ReturnCaseId = returnCaseId };

    /// <summary>The draft became this case, which may not be stored yet.</summary>
    public void AttachTo(ReturnCase returnCase)
    {
        if (DraftKey is null)
        {
            throw new InvalidOperationException("The photo belongs to a case for good.");
        }

        (DraftKey, ReturnCase) = (null, returnCase);
    }
}

/// <summary>What is known of a photo besides its bytes.</summary>
public sealed record PhotoFacts(string OriginalHash, int OriginalBytes, string StoredHash, int Width, int Height);
