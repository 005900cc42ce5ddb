namespace ReturnsDesk.Domain.Refunds;

/// <summary>How many units of <see cref="To"/> one unit of <see cref="From"/> buys, in millionths: EUR to USD at 1.10 is 1,100,000. No floating point.</summary>
public sealed record ExchangeRate(string From, string To, long Millionths)
{
    private const int Scale = 6;

    /// <summary>The amount in the other currency, rounded half away from zero to its minor unit.</summary>
    /// <exception cref="InvalidOperationException">The amount is not in <see cref="From"/>.</exception>
    public Money Convert(Money amount) =>
        amount.Currency != From
            ? throw new InvalidOperationException($"A rate from {From} does not convert {amount.Currency}.")
            : new Money(
                Rounding.Share(
                    amount.MinorUnits,
                    checked(Millionths * Rounding.PowerOfTen(Currency.Exponent(To))),
                    Rounding.PowerOfTen(Scale + Currency.Exponent(From))),
                To);
}
