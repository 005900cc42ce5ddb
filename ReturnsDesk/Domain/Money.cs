using System.Globalization;

namespace ReturnsDesk.Domain;

/// <summary>An amount in whole minor units (cents, fen, yen) of one ISO 4217 currency. Never a decimal, never a double.</summary>
public readonly record struct Money(long MinorUnits, string Currency)
{
    public static Money Zero(string currency) => new(0, currency);

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(checked(left.MinorUnits + right.MinorUnits), Same(left, right));

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(checked(left.MinorUnits - right.MinorUnits), Same(left, right));

    /// <summary>'19.99' by the currency's digits, invariant: for files, logs and the command line. Screens format by culture.</summary>
    public string ToPlainText()
    {
        var digits = Domain.Currency.Exponent(Currency);
        var scale = Rounding.PowerOfTen(digits);
        var sign = MinorUnits < 0 ? "-" : "";
        var whole = Math.Abs(MinorUnits / scale).ToString(CultureInfo.InvariantCulture);
        var rest = Math.Abs(MinorUnits % scale).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return digits == 0 ? sign + whole : $"{sign}{whole}.{rest}";
    }

    public override string ToString() => $"{ToPlainText()} {Currency}";

    private static string Same(Money left, Money right) =>
        left.Currency == right.Currency ? left.Currency : throw new InvalidOperationException($"{left.Currency} and {right.Currency} cannot be added.");
}
