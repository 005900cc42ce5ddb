namespace ReturnsDesk.Domain.Mailing;

/// <summary>Mail addresses, compared as the people who type them mean it.</summary>
public static class EmailAddress
{
    /// <summary>What two addresses are compared by.</summary>
    public static string Fold(string? text) => (text ?? "").Trim().ToLowerInvariant();

    /// <summary>False where one of them is none.</summary>
    public static bool AreSame(string? one, string? other) => Fold(one) is { Length: > 0 } folded && folded == Fold(other);
}
