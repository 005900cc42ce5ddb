using ReturnsDesk.Domain;

namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary>
/// Stripe counts in minor units as ISO 4217 does, but for three currencies (docs.stripe.com/currencies, special cases): the króna and the Ugandan shilling have no minor
/// unit and are still written with two digits; the ariary has a fifth as minor unit and is written without.
/// </summary>
internal static class StripeAmounts
{
    private const int Hundred = 100;

    /// <summary>Null where Stripe cannot express the amount.</summary>
    public static long? Of(Money amount) => amount.Currency switch
    {
        "ISK" or "UGX" => checked(amount.MinorUnits * Hundred),
        "MGA" => amount.MinorUnits % Hundred == 0 ? amount.MinorUnits / Hundred : null,
        _ => amount.MinorUnits,
    };

    /// <summary>Null where the currency is not in ISO 4217, or the amount is none of it.</summary>
    public static Money? Read(long amount, string? currency) => Currency.Normalise(currency) switch
    {
        null => null,
        "ISK" or "UGX" => amount % Hundred == 0 ? new Money(amount / Hundred, Currency.Normalise(currency)!) : null,
        "MGA" => new Money(checked(amount * Hundred), "MGA"),
        var known => new Money(amount, known),
    };
}
