namespace ReturnsDesk.Domain.Exchanges;

/// <summary>What a shop says of one article that it can send: what it is, what it costs now, and how many lie on the shelf.</summary>
public sealed record VariantFacts(string ProductKey, string ProductName, string? Variant, string? Category, long PriceMinor, long TaxMinor, string Currency, int OnHandUnits);

/// <summary>
/// One article of the shop that an exchange can choose, on the shelf of the shop that sells in its currency. Variants of one product share their <see cref="ProductKey"/>.
/// </summary>
public sealed class ProductVariant
{
    private ProductVariant()
    {
    }

    public ProductVariant(string sku, VariantFacts facts)
    {
        Sku = sku;
        Describe(facts);
    }

    public long Id { get; private set; }
    public string Sku { get; private set; } = "";

    /// <summary>The shop's number of the product, else its name.</summary>
    public string ProductKey { get; private set; } = "";
    public string ProductName { get; private set; } = "";
    public string? Variant { get; private set; }
    public string Category { get; private set; } = "";

    /// <summary>What a customer pays for one now, tax included.</summary>
    public long PriceMinor { get; private set; }

    /// <summary>The tax within the price.</summary>
    public long TaxMinor { get; private set; }
    public string Currency { get; private set; } = "";

    /// <summary>Units on the shelf, those held for customers among them.</summary>
    public int OnHandUnits { get; private set; }

    /// <summary>SKU, names and variant in small letters, to be searched.</summary>
    public string Words { get; private set; } = "";
    public int Version { get; private set; }

    public VariantFacts Facts => new(ProductKey, ProductName, Variant, Category, PriceMinor, TaxMinor, Currency, OnHandUnits);

    /// <summary>False where it was described so before.</summary>
    public bool Describe(VariantFacts facts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(facts.OnHandUnits, nameof(facts));
        ArgumentOutOfRangeException.ThrowIfNegative(facts.PriceMinor - facts.TaxMinor, nameof(facts));
        var wanted = facts with { Category = facts.Category ?? "" };
        var changes = wanted != Facts;
        (ProductKey, ProductName, Variant, Category) = (wanted.ProductKey, wanted.ProductName, wanted.Variant, wanted.Category!);
        (PriceMinor, TaxMinor, Currency, OnHandUnits) = (wanted.PriceMinor, wanted.TaxMinor, wanted.Currency, wanted.OnHandUnits);
        Words = string.Join(' ', Sku, ProductName, Variant).ToLowerInvariant();
        return changes;
    }

    /// <summary>Units that nobody is promised.</summary>
    public int FreeUnits(int held) => Math.Max(0, OnHandUnits - held);

    /// <summary>Null where so many units are free, else <c>exchange.out-of-stock</c> (SKU, asked, free).</summary>
    public Refusal? WhyNotHold(int units, int heldByOthers) =>
        units > FreeUnits(heldByOthers) ? new Refusal("exchange.out-of-stock", Sku, units, FreeUnits(heldByOthers)) : null;

    /// <summary>Units left the house.</summary>
    public void TakeOut(int units) => OnHandUnits = Math.Max(0, OnHandUnits - units);

    /// <summary>Units came back as new.</summary>
    public void PutBack(int units) => OnHandUnits += units;
}
