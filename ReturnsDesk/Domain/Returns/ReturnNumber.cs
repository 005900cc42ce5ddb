using System.Globalization;

namespace ReturnsDesk.Domain.Returns;

/// <summary>What the customer quotes: <c>R26-00001234-7</c>: year, running number, and a check digit (Luhn) that catches a mistyped or swapped digit.</summary>
public static class ReturnNumber
{
    public static string Of(int year, long running)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{year % 100:00}{running:00000000}");
        return string.Create(CultureInfo.InvariantCulture, $"R{digits[..2]}-{digits[2..]}-{CheckDigit(digits)}");
    }

    /// <summary>The canonical form of what somebody typed or scanned (any case, full width, with or without dashes); null where it is no return number.</summary>
    public static string? Parse(string? text)
    {
        var plain = string.Concat((text ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var isNumber = plain.Length >= 12 && plain[0] == 'R' && plain[1..].All(char.IsAsciiDigit) && CheckDigit(plain[1..^1]) == plain[^1] - '0';
        return isNumber ? $"R{plain[1..3]}-{plain[3..^1]}-{plain[^1]}" : null;
    }

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
