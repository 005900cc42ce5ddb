using System.Text;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Domain.Access;

/// <summary>What somebody types to find an order: its number, and something that its customer knows (mail address, postcode, or the last four digits of the phone).</summary>
public sealed record OrderClaim
{
    public const int MostNumber = 64;
    public const int MostProof = 254;
    private const int TailDigits = 4;

    private OrderClaim(string number, string proof) => (Number, Proof) = (number, proof);

    /// <summary>Without blanks and without the # that some shops write before their numbers.</summary>
    public string Number { get; }
    public string Proof { get; }

    /// <summary>Refused: <c>portal.needs-number</c>, <c>portal.needs-proof</c>; both with the field.</summary>
    public static Result<OrderClaim> Of(string? number, string? proof)
    {
        var plainNumber = NumberOf(number);
        var plainProof = Plain(proof).Trim();
        return plainNumber.Length is 0 or > MostNumber ? new Refusal("portal.needs-number", MostNumber) { Field = "Number" }
            : plainProof.Length is 0 or > MostProof ? new Refusal("portal.needs-proof") { Field = "Proof" }
            : new OrderClaim(plainNumber, plainProof);
    }

    /// <summary>A number as shops store it, from one as people type it: full-width letters and digits, blanks, a # before it.</summary>
    public static string NumberOf(string? typed) => string.Concat(Plain(typed).Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter))).TrimStart('#');

    /// <summary>The ways in which the number may be stored, for one look into an index.</summary>
    public IReadOnlyList<string> StoredNumbers => TypedOrderNumber.FormsOf(Number);

    /// <summary>True where this customer would know what was typed. What the shop does not know proves nothing.</summary>
    public bool Fits(string? email, string? phoneTail, PostalAddress shipTo) => IsEmail(email) || IsPhone(phoneTail) || IsPostcode(shipTo.PostalCode);

    private bool IsEmail(string? email) => !string.IsNullOrWhiteSpace(email) && string.Equals(email.Trim(), Proof, StringComparison.OrdinalIgnoreCase);

    /// <summary>The last four digits, or a whole number that ends with them; a postcode is never taken for one.</summary>
    private bool IsPhone(string? tail)
    {
        var digits = string.Concat(Proof.Where(char.IsAsciiDigit));
        return tail is { Length: TailDigits } && (digits.Length == TailDigits || digits.Length >= 7) && Proof.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '-' or '+' or '(' or ')' or '.')
            && digits.EndsWith(tail, StringComparison.Ordinal);
    }

    private bool IsPostcode(string postcode) => Letters(postcode) is { Length: > 2 } stored && stored == Letters(Proof);

    private static string Letters(string text) => string.Concat(Plain(text).ToUpperInvariant().Where(char.IsLetterOrDigit));

    /// <summary>Full-width forms become plain ones; text that is no text (lone surrogates) becomes nothing.</summary>
    private static string Plain(string? text)
    {
        try
        {
            return (text is { Length: > 1000 } ? text[..1000] : text ?? "").Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return "";
        }
    }
}
