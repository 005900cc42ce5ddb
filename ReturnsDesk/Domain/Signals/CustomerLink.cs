namespace ReturnsDesk.Domain.Signals;

/// <summary>What two accounts can have in common.</summary>
public enum LinkKind
{
    Email,
    Phone,
    Address,
}

/// <summary>
/// A salted key of something that a customer gave: whoever gave the same has the same key, and nobody can read back from it what it was.
/// <see cref="Key"/> is an HMAC whose secret is not in the database.
/// </summary>
public sealed class CustomerLink
{
    public const int KeyLength = 32;

    private CustomerLink()
    {
    }

    public CustomerLink(long customerId, LinkKind kind, string key) => (CustomerId, Kind, Key) = (customerId, kind, key);

    public long CustomerId { get; private set; }
    public LinkKind Kind { get; private set; }
    public string Key { get; private set; } = "";
}
