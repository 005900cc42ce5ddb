namespace ReturnsDesk.Domain.Orders;

/// <summary>A buyer as one channel knows them.</summary>
public sealed class Customer
{
    private Customer()
    {
    }

    public Customer(string channel, string key, string name, string? email, string? phone)
    {
        (Channel, Key) = (channel, key);
        Describe(name, email, phone);
    }

    public long Id { get; private set; }
    public string Channel { get; private set; } = "";

    /// <summary>What tells this buyer from others in the channel: the e-mail in lower case, else the buyer's name there.</summary>
    public string Key { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? Email { get; private set; }
    public string? Phone { get; private set; }

    /// <summary>Last four digits of the phone, for search.</summary>
    public string? PhoneTail { get; private set; }

    /// <summary>The shop's group of this buyer ("vip", "wholesale"), for rules of the policy; empty for none.</summary>
    public string Group { get; private set; } = "";
    public int Version { get; private set; }

    public void JoinGroup(string group) => Group = group.Trim();

    public void Describe(string name, string? email, string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        (Name, Email, Phone, PhoneTail) = (name, email, phone, digits.Length >= 4 ? digits[^4..] : null);
    }
}
