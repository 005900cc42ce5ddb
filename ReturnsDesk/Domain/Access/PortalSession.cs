namespace ReturnsDesk.Domain.Access;

/// <summary>How somebody proved an order.</summary>
public enum PortalProof
{
    /// <summary>By the code sent to the customer's mail address.</summary>
    Code,

    /// <summary>By a link that the shop signed for a customer it knows.</summary>
    ShopLink,
}

/// <summary>Somebody proved one order and may see and do what its customer may, for a while. Only the hash of the secret in the browser's cookie is kept.</summary>
public sealed class PortalSession
{
    public static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>So exactly is remembered when it was last used.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private PortalSession()
    {
    }

    public PortalSession(string tokenHash, long orderId, PortalProof proof, string? proofKey, DateTime at) =>
        (TokenHash, OrderId, Proof, ProofKey, CreatedAt, SeenAt) = (tokenHash, orderId, proof, proofKey, at, at);

    public long Id { get; private set; }
    public string TokenHash { get; private set; } = "";
    public long OrderId { get; private set; }
    public PortalProof Proof { get; private set; }

    /// <summary>Names the shop's link that opened it, so that each opens one; unique, null for a code.</summary>
    public string? ProofKey { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime SeenAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    public bool IsOpen(DateTime at) => EndedAt is null && at < CreatedAt + Longest && at < SeenAt + LongestIdle;

    public bool IsSeenLately(DateTime at) => at < SeenAt + SeenEvery;

    public void See(DateTime at) => SeenAt = at > SeenAt ? at : SeenAt;

    public void End(DateTime at) => EndedAt ??= at;
}
