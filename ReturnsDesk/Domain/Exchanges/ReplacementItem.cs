using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Exchanges;

/// <summary>
/// What somebody wants in place of units of a return line: an article of the catalogue, or in words a part that was missing. <see cref="DiscountMinor"/>: what comes off the catalogue's price
/// (<see cref="ExchangeDiscount"/>).
/// </summary>
public sealed record ReplacementWish(ReturnLine Line, int Units, ProductVariant? Variant, string? Part = null)
{
    public long DiscountMinor { get; init; }
}

/// <summary>Units of one article that go out in place of units of a return line, at the price of the day on which they were chosen.</summary>
public sealed class ReplacementItem
{
    private ReplacementItem()
    {
    }

    internal ReplacementItem(ReplacementWish wish)
    {
        (ReturnLine, Units, Part) = (wish.Line, wish.Units, string.IsNullOrWhiteSpace(wish.Part) ? null : wish.Part.Trim());
        if (wish.Variant is { } variant)
        {
            (Sku, ProductName, Variant, Category) = (variant.Sku, variant.ProductName, variant.Variant, variant.Category);
            (UnitPriceMinor, UnitTaxMinor, IsStocked) = (variant.PriceMinor, variant.TaxMinor, Part is null);
            DiscountMinor = Math.Clamp(wish.DiscountMinor, 0, ListMinor);
        }
        else
        {
            var bought = wish.Line.OrderLine;
            (Sku, ProductName, Variant, Category) = (bought.Sku, bought.ProductName, bought.Variant, bought.Category);
        }
    }

    public long Id { get; private set; }
    public long ReplacementId { get; private set; }
    public long ReturnLineId { get; private set; }
    public ReturnLine ReturnLine { get; private set; } = null!;
    public int Units { get; private set; }
    public string Sku { get; private set; } = "";
    public string ProductName { get; private set; } = "";
    public string? Variant { get; private set; }
    public string Category { get; private set; } = "";

    /// <summary>In words, where a part of the article is sent again and not all of it.</summary>
    public string? Part { get; private set; }

    /// <summary>Of the catalogue, tax included.</summary>
    public long UnitPriceMinor { get; private set; }
    public long UnitTaxMinor { get; private set; }

    /// <summary>True where it lies on a shelf that the desk counts.</summary>
    public bool IsStocked { get; private set; }

    /// <summary>The discount of the purchase, which goes along to another variant of the same product.</summary>
    public long DiscountMinor { get; private set; }

    /// <summary>All units at the catalogue's price, tax included.</summary>
    public long ListMinor => checked(Units * UnitPriceMinor);
    public long ListTaxMinor => checked(Units * UnitTaxMinor);

    /// <summary>What is asked for all units, tax included.</summary>
    public long PriceMinor => ListMinor - DiscountMinor;

    /// <summary>The tax within <see cref="PriceMinor"/>.</summary>
    public long TaxMinor => DiscountMinor == 0 ? ListTaxMinor : Rounding.Share(ListTaxMinor, PriceMinor, ListMinor);
}
