namespace ReturnsDesk.Domain.Access;

/// <summary>
/// One attempt of somebody without an account to prove an order: a code goes to the mail address of its customer, and only the browser that asked may enter it. Where nothing
/// matched there is one all the same, without an order, which no code opens: nobody learns which orders exist.
/// </summary>
public sealed class PortalChallenge
{
    public const int MostTries = 5;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private PortalChallenge()
    {
    }

    /// <param name="browserHash">Hash of the secret that the asking browser holds.</param>
    /// <param name="codeHash">Hash of that secret and the code together; empty where no code was sent.</param>
    /// <param name="orderId">The order; null where nothing matched.</param>
    /// <param name="address">The network address that asked, for the limits; kept for a day.</param>
    /// <param name="at">Now.</param>
    public PortalChallenge(string browserHash, string codeHash, long? orderId, string address, DateTime at) =>
        (BrowserHash, CodeHash, OrderId, Address, CreatedAt, ExpiresAt) = (browserHash, codeHash, orderId, address, at, at + Lifetime);

    public long Id { get; private set; }
    public string BrowserHash { get; private set; } = "";
    public string CodeHash { get; private set; } = "";
    public long? OrderId { get; private set; }
    public string Address { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public int Tries { get; private set; }
    public DateTime? UsedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>
    /// Counts a try; gives the order for the right code, once. Refused: <c>portal.code-over</c> (too late, spent, or tried too often), <c>portal.code-wrong</c> (tries left).
    /// A refused try has been counted and must be saved.
    /// </summary>
    public Result<long> Answer(string codeHash, DateTime at)
    {
        if (UsedAt is not null || at >= ExpiresAt || Tries >= MostTries)
        {
            return new Refusal("portal.code-over");
        }

        Tries++;
        if (CodeHash.Length > 0 && OrderId is { } order && AccessSecret.Same(CodeHash, codeHash))
        {
            UsedAt = at;
            return order;
        }

        return Tries >= MostTries ? new Refusal("portal.code-over") : new Refusal("portal.code-wrong", MostTries - Tries) { Field = "Code" };
    }
}
