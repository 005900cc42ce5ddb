using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>
/// When a rule speaks: every condition that is named must hold, any one of its values is enough. A scope that names nothing holds always. Names are
/// compared without regard to case. Prices are unit prices in the currency of the policy; for an order in another currency no price condition holds.
/// </summary>
public sealed record RuleScope
{
    /// <summary>A rule that names a product is more specific than any that names none, whatever else it names.</summary>
    public const int ProductWeight = 100;

    public static RuleScope Always { get; } = new();

    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>ISO 3166 alpha-2 of where the goods went.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Article numbers.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];
    public IReadOnlyList<string> CustomerGroups { get; init; } = [];
    public IReadOnlyList<string> Reasons { get; init; } = [];
    public IReadOnlyList<FaultSide> Faults { get; init; } = [];
    public IReadOnlyList<ReturnKind> Kinds { get; init; } = [];

    /// <summary>The least unit price, itself included.</summary>
    public long? PriceFromMinor { get; init; }

    /// <summary>The unit price it ends below.</summary>
    public long? PriceBelowMinor { get; init; }

    /// <summary>How many conditions are named; a named product counts for more than all others together.</summary>
    public int Specificity =>
        (Products.Count > 0 ? ProductWeight : 0)
        + Named(Channels) + Named(Countries) + Named(Categories) + Named(CustomerGroups) + Named(Reasons)
        + (Faults.Count > 0 ? 1 : 0) + (Kinds.Count > 0 ? 1 : 0) + (HasPrice ? 1 : 0);

    public bool HasPrice => PriceFromMinor is not null || PriceBelowMinor is not null;

    /// <summary>True where the rule speaks of these facts.</summary>
    public bool Holds(JudgedFacts facts, string currency) =>
        Names(Products, facts.Sku) && Names(Categories, facts.Category) && Names(Channels, facts.Channel) && Names(Countries, facts.Country)
        && Names(CustomerGroups, facts.CustomerGroup) && Names(Reasons, facts.ReasonCode)
        && (Faults.Count == 0 || Faults.Contains(facts.Fault)) && (Kinds.Count == 0 || Kinds.Contains(facts.Kind))
        && (!HasPrice || PriceHolds(facts, currency));

    /// <summary>True where everything this scope holds for is also held by <paramref name="wider"/>.</summary>
    public bool IsWithin(RuleScope wider) =>
        Within(Products, wider.Products) && Within(Categories, wider.Categories) && Within(Channels, wider.Channels) && Within(Countries, wider.Countries)
        && Within(CustomerGroups, wider.CustomerGroups) && Within(Reasons, wider.Reasons)
        && (wider.Faults.Count == 0 || (Faults.Count > 0 && Faults.All(wider.Faults.Contains)))
        && (wider.Kinds.Count == 0 || (Kinds.Count > 0 && Kinds.All(wider.Kinds.Contains)))
        && (wider.PriceFromMinor is null || PriceFromMinor >= wider.PriceFromMinor)
        && (wider.PriceBelowMinor is null || PriceBelowMinor <= wider.PriceBelowMinor);

    private bool PriceHolds(JudgedFacts facts, string currency) =>
        string.Equals(facts.Currency, currency, StringComparison.Ordinal)
        && (PriceFromMinor is not { } from || facts.UnitPaidMinor >= from)
        && (PriceBelowMinor is not { } below || facts.UnitPaidMinor < below);

    private static int Named(IReadOnlyList<string> values) => values.Count > 0 ? 1 : 0;

    private static bool Names(IReadOnlyList<string> values, string value)
    {
        if (values.Count == 0)
        {
            return true;
        }

        for (var at = 0; at < values.Count; at++)
        {
            if (string.Equals(values[at], value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Within(IReadOnlyList<string> narrow, IReadOnlyList<string> wide) =>
        wide.Count == 0 || (narrow.Count > 0 && narrow.All(value => wide.Contains(value, StringComparer.OrdinalIgnoreCase)));
}
