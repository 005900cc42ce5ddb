namespace ReturnsDesk.Domain.Mailing;

/// <summary>A link in a mail to the status of an order's returns. Only the hash of its token is kept: whoever reads the database can open nothing.</summary>
public sealed class OrderLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    private OrderLink()
    {
    }

    public OrderLink(long orderId, string tokenHash, DateTime at) => (OrderId, TokenHash, CreatedAt, ExpiresAt) = (orderId, tokenHash, at, at + Lifetime);

    public long Id { get; private set; }
    public long OrderId { get; private set; }

    /// <summary>SHA-256 of the token, which is 256 random bits and needs no slow hash.</summary>
    public string TokenHash { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    public bool IsOpen(DateTime at) => RevokedAt is null && at < ExpiresAt;

    public void Revoke(DateTime at) => RevokedAt ??= at;
}

/// <summary>An address to which a customer answers about one case. Only the hash of its token is kept.</summary>
public sealed class ReplyAddress
{
    private ReplyAddress()
    {
    }

    public ReplyAddress(string caseNumber, long orderId, string tokenHash, DateTime at) => (CaseNumber, OrderId, TokenHash, CreatedAt) = (caseNumber, orderId, tokenHash, at);

    public long Id { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public long OrderId { get; private set; }
    public string TokenHash { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
}
