using System.Globalization;

namespace ReturnsDesk.Domain.Returns;

/// <summary>
/// What the customer quotes: <c>R26-00001234-7</c>: year, running number, and a check digit (Luhn) that catches every
/// mistyped digit and every swap of neighbours but 0 and 9.
/// </summary>
public static class ReturnNumber
{
    private const int Shortest = 12;

    // What the column holds, without the dashes.
    private const int Longest = 18;

    public static string Of(int year, long running)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{year % 100:00}{running:00000000}");
        return string.Create(CultureInfo.InvariantCulture, $"R{digits[..2]}-{digits[2..]}-{CheckDigit(digits)}");
    }

    /// <summary>The canonical form of what somebody typed or scanned (any case, full width, with or without dashes); null where it is no return number.</summary>
    public static string? Parse(string? text)
    {
        var plain = TypedCode.Fold(text);
        return HasForm(plain) && CheckDigit(plain[1..^1]) == plain[^1] - '0' ? $"R{plain[1..3]}-{plain[3..^1]}-{plain[^1]}" : null;
    }

    /// <summary>True also for a mistyped number of ours, so that it is not taken for one of somebody else.</summary>
    public static bool Resembles(string? text) => HasForm(TypedCode.Fold(text));

    private static bool HasForm(string plain) => plain.Length is >= Shortest and <= Longest && plain[0] == 'R' && plain[1..].All(char.IsAsciiDigit);

    private static int CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return (10 - (sum % 10)) % 10;
    }
}
