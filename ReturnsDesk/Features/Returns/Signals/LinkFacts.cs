using System.Globalization;
using System.Text;
using PhoneNumbers;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Features.Returns.Signals;

/// <summary>
/// One way of writing for what people write in many. Null where it tells nobody apart: empty, too short, or masked by a marketplace (138****1234).
/// </summary>
public static class LinkFacts
{
    private const int ShortestStreet = 5;
    private const char Masked = '*';
    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();
    private static readonly HashSet<string> DotsMeanNothing = new(StringComparer.Ordinal) { "gmail.com", "googlemail.com" };

    /// <summary>Lower case, without what stands behind a plus, and without dots where the provider ignores them.</summary>
    public static string? Email(string? written)
    {
        var text = (written ?? "").Trim().ToLowerInvariant();
        var at = text.LastIndexOf('@');
        if (at <= 0 || at == text.Length - 1 || text.Contains(Masked, StringComparison.Ordinal))
        {
            return null;
        }

        var (box, host) = (text[..at].Split('+')[0], text[(at + 1)..]);
        box = DotsMeanNothing.Contains(host) ? box.Replace(".", "", StringComparison.Ordinal) : box;
        return box.Length == 0 ? null : $"{box}@{host}";
    }

    /// <summary>E.164. A number without a country code is taken as one of <paramref name="country"/>.</summary>
    public static string? Phone(string? written, string? country)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Contains(Masked, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            var number = Phones.Parse(written, CountryCode.Of(country));
            return Phones.IsPossibleNumber(number) ? Phones.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>Letters and digits of street, postal code (else city) and country.</summary>
    public static string? Address(PostalAddress written)
    {
        var street = Plain(written.Street);
        var place = Plain(written.PostalCode.Length > 0 ? written.PostalCode : written.City);
        return street.Length < ShortestStreet || place.Length == 0 || written.Street.Contains(Masked, StringComparison.Ordinal)
            ? null
            : $"{street}|{place}|{CountryCode.Of(written.Country) ?? Plain(written.Country)}";
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString();
    }
}
