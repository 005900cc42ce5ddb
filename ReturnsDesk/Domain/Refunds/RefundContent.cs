using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>
/// What a refund consists of, in one number: who gets how much, for which units, by which way and why. Two refunds with the same number would move the same money;
/// any change of payment, amount, currency, lines, destination or reason gives another. The keys of its parts are not in it, so that a part tried again stays approved.
/// </summary>
public static class RefundContent
{
    /// <summary>SHA-256 of the canonical text, 64 hexadecimal digits.</summary>
    public static string HashOf(Refund refund) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(refund))));

    private static string Canonical(Refund refund)
    {
        var text = new StringBuilder();
        Add(text, "refund", refund.ReturnCase.Number, refund.Currency, refund.TotalMinor, refund.FreightMinor, refund.ReturnFreightMinor, refund.GoodwillMinor, refund.GoodwillReason ?? "");
        if (refund.ExchangeMinor != 0)
        {
            Add(text, "exchange", refund.ExchangeMinor);
        }

        foreach (var line in refund.Lines.OrderBy(line => line.ReturnLine.OrderLine.Position).ThenBy(line => line.Units).ThenBy(line => line.RefundMinor))
        {
            Add(text, "of", line.ReturnLine.OrderLine.Position, line.Units, line.NetMinor, line.TaxMinor, line.DeductionMinor, line.FeeMinor, line.RefundMinor);
        }

        foreach (var part in refund.Intents.Where(intent => intent.ReplacedAt is null).OrderBy(intent => intent.Payment.Position).ThenBy(intent => intent.Gateway, StringComparer.Ordinal).ThenBy(intent => intent.AmountMinor))
        {
            Add(text, "part", part.Payment.Position, part.Payment.Reference, part.Gateway, part.Currency, part.AmountMinor);
            if (part.CreditMonths is { } months)
            {
                Add(text, "credit", part.BonusMinor, months);
            }
        }

        return text.ToString();
    }

    /// <summary>Each value with its length before it, so that no two lists of values give the same text.</summary>
    private static void Add(StringBuilder text, params ReadOnlySpan<object> values)
    {
        foreach (var value in values)
        {
            var word = Convert.ToString(value, CultureInfo.InvariantCulture)!;
            text.Append(CultureInfo.InvariantCulture, $"{word.Length}:{word};");
        }

        text.Append('\n');
    }
}
