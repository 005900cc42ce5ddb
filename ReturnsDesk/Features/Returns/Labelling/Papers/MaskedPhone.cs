namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>A phone number that a stranger may see: the last four digits, or none of a shorter number.</summary>
public static class MaskedPhone
{
    private const int Shown = 4, Masked = 4;

    public static string Of(string? phone)
    {
        var digits = (phone ?? "").Where(char.IsDigit).ToArray();
        if (digits.Length == 0)
        {
            return "";
        }

        return new string('*', Masked) + (digits.Length > Shown ? new string(digits[^Shown..]) : "");
    }
}
