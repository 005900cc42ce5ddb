namespace ReturnsDesk.Domain.Access;

/// <summary>Order numbers as buyers type them: with or without the shop's #, with blanks, full width, in any case.</summary>
public static class TypedOrderNumber
{
    public const int Longest = OrderClaim.MostNumber;

    /// <summary>What is compared; empty where nothing is left.</summary>
    public static string Fold(string? typed) => OrderClaim.NumberOf(typed).ToUpperInvariant();

    /// <summary>True where both are the same number.</summary>
    public static bool AreSame(string typed, string stored) => Fold(typed) is { Length: > 0 } folded && folded == Fold(stored);

    /// <summary>The ways in which a shop may have stored it, for one look into an index; of the rows found <see cref="AreSame"/> decides.</summary>
    public static IReadOnlyList<string> FormsOf(string? typed)
    {
        var plain = OrderClaim.NumberOf(typed);
        return plain.Length == 0 ? []
            : [.. new[] { plain, plain.ToUpperInvariant(), plain.ToLowerInvariant() }.SelectMany(number => new[] { number, "#" + number }).Distinct(StringComparer.Ordinal)];
    }
}
