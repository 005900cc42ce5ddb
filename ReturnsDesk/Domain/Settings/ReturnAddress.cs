using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Domain.Settings;

/// <summary>Where customers send goods back to.</summary>
public sealed class ReturnAddress
{
    private ReturnAddress()
    {
    }

    public ReturnAddress(string title, PostalAddress address, bool isDefault) => (Title, Address, IsDefault) = (title, address, isDefault);

    public long Id { get; private set; }
    public string Title { get; private set; } = "";
    public PostalAddress Address { get; private set; } = new();

    /// <summary>The address that labels take unless somebody chooses another.</summary>
    public bool IsDefault { get; private set; }
    public int Version { get; private set; }

    public Result Describe(string title, PostalAddress address)
    {
        if (string.IsNullOrWhiteSpace(title) || string.IsNullOrWhiteSpace(address.Name) || string.IsNullOrWhiteSpace(address.Street) || string.IsNullOrWhiteSpace(address.City))
        {
            return new Refusal("return-address.incomplete");
        }

        (Title, Address) = (title.Trim(), address);
        return Result.Done;
    }

    public void MakeDefault(bool isDefault) => IsDefault = isDefault;
}
