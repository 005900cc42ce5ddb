using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>What the policy is asked about one line, as known when it was asked. Days are days of the merchant's time zone, amounts minor units of <see cref="Currency"/>.</summary>
public sealed record JudgedFacts
{
    public required ReturnKind Kind { get; init; }
    public ReturnWay Way { get; init; }
    public string Channel { get; init; } = "";

    /// <summary>Where the goods went: ISO 3166 alpha-2; empty where it is not known.</summary>
    public string Country { get; init; } = "";
    public required string Category { get; init; }
    public string Sku { get; init; } = "";

    /// <summary>The shop's group of the customer; empty for none.</summary>
    public string CustomerGroup { get; init; } = "";
    public string ReasonCode { get; init; } = "";
    public required FaultSide Fault { get; init; }
    public required int Units { get; init; }
    public required int OpenUnits { get; init; }

    /// <summary>What one unit cost the customer after discounts, tax included.</summary>
    public long UnitPaidMinor { get; init; }

    /// <summary>What the units asked for cost the customer: the most that can be at stake.</summary>
    public long WorthMinor { get; init; }
    public string Currency { get; init; } = "";
    public bool HasComment { get; init; }
    public int Photos { get; init; }
    public bool OrderIsCancelled { get; init; }
    public DateOnly? PlacedOn { get; init; }
    public DateOnly? ShippedOn { get; init; }
    public DateOnly? DeliveredOn { get; init; }
    public required DateOnly AskedOn { get; init; }
}
