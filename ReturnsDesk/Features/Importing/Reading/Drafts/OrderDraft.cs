using System.Text.Json.Serialization;

namespace ReturnsDesk.Features.Importing.Reading;

public enum DraftStatus
{
    Open,
    Shipped,
    Completed,
    Cancelled,
}

/// <summary>An order as a file tells it. Amounts are minor units of <see cref="Currency"/>; times are UTC.</summary>
public sealed record OrderDraft(string Channel, string Number)
{
    public required DateTime PlacedAt { get; init; }
    public DateTime? PaidAt { get; init; }
    public DateTime? ShippedAt { get; init; }
    public DateTime? DeliveredAt { get; init; }
    public required string Currency { get; init; }

    /// <summary>True: line and freight amounts are gross. False: they are net and the tax comes on top.</summary>
    public required bool PricesIncludeTax { get; init; }

    public long OrderDiscountMinor { get; init; }
    public long FreightMinor { get; init; }

    /// <summary>Tax on or in the freight; null where the file does not tell.</summary>
    public long? FreightTaxMinor { get; init; }

    /// <summary>As the file says; where it says nothing, what lines and freight add up to.</summary>
    public long TotalMinor { get; init; }

    public DraftStatus Status { get; init; }
    public CustomerDraft Customer { get; init; } = new(null, null, null);
    public AddressDraft Address { get; init; } = new(null, null, null, null, null, null, null);
    public PaymentDraft Payment { get; init; } = new(null, null, 0, 0);
    public required IReadOnlyList<OrderLineDraft> Lines { get; init; }

    /// <summary>SHA-256 over everything above, in hex: the same order in another file, encoding, or order of columns and rows has the same hash.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>The first row of the order in its file, for messages of those who write it down.</summary>
    public int FirstRow { get; init; }
}

/// <summary>A group that no file names is not part of what an order says: hashes of before there was one hold.</summary>
public sealed record CustomerDraft(
    string? Name, string? Email, string? Phone, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Group = null);

public sealed record AddressDraft(string? Recipient, string? Street, string? Street2, string? City, string? Province, string? PostalCode, string? Country);

/// <summary>What was captured, and what was already given back outside the desk.</summary>
public sealed record PaymentDraft(string? Method, string? Reference, long CapturedMinor, long RefundedElsewhereMinor);

/// <summary>
/// Quantity × unit price − line discount − share of the order discount is what was charged: gross where prices include tax, else net.
/// <see cref="PaidMinor"/> is always gross.
/// </summary>
public sealed record OrderLineDraft(int Position, string? Sku, string Name, string? Variant, string? Category, int Quantity)
{
    public long UnitPriceMinor { get; init; }
    public long LineDiscountMinor { get; init; }
    public long OrderDiscountShareMinor { get; init; }
    public long NetMinor { get; init; }
    public long TaxMinor { get; init; }
    public long PaidMinor { get; init; }
    public int RefundedElsewhereUnits { get; init; }
}
