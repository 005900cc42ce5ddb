using System.Globalization;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Integrations.Payments.Alipay;

/// <summary>Amounts as Alipay writes them: yuan with up to two digits, <c>12.30</c>. The domestic interface knows CNY only.</summary>
internal static class AlipayAmounts
{
    public const string Yuan = "CNY";

    public static string? Of(Money amount) => amount.Currency == Yuan ? amount.ToPlainText() : null;

    /// <summary>Null where the text is no amount, or has digits below the fen.</summary>
    public static Money? Read(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) || yuan > long.MaxValue / Fen)
        {
            return null;
        }

        var minor = yuan * Fen;
        return minor == decimal.Truncate(minor) ? new Money((long)minor, Yuan) : null;
    }

    private static decimal Fen => Rounding.PowerOfTen(Currency.Exponent(Yuan));
}
