using System.Globalization;
using System.Text;

namespace ReturnsDesk.Domain;

/// <summary>
/// Numbers of payment cards in what people write: 13 to 19 digits, in groups or not, that pass the check of their last digit. They are no business of the desk's and are not
/// kept. Now and then a waybill passes the same check; it then loses all but its last four digits too.
/// </summary>
public static class CardNumbers
{
    private const int Fewest = 13;
    private const int Most = 19;
    private const int Kept = 4;
    private const char Dot = '•';

    /// <summary>The text with every digit of a card number but the last four as a dot; as long as before. Total and idempotent.</summary>
    public static string Mask(string text)
    {
        var masked = new StringBuilder(text);
        while (Find(masked) is { } digits)
        {
            digits.SkipLast(Kept).ToList().ForEach(place => masked[place] = Dot);
        }

        return masked.ToString();
    }

    /// <summary>The places of the digits of the first card number; null where there is none. A number begins and ends with a group of digits.</summary>
    private static List<int>? Find(StringBuilder text)
    {
        var groups = Groups(text);
        for (var first = 0; first < groups.Count; first++)
        {
            List<int> digits = [];
            List<int>? found = null;
            for (var last = first; last < groups.Count && digits.Count + groups[last].Count <= Most && (last == first || AreJoined(text, groups[last - 1][^1], groups[last][0])); last++)
            {
                digits.AddRange(groups[last]);
                found = digits.Count >= Fewest && PassesCheck(text, digits) ? [.. digits] : found;
            }

            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static List<List<int>> Groups(StringBuilder text)
    {
        List<List<int>> groups = [];
        for (var place = 0; place < text.Length; place++)
        {
            if (char.IsDigit(text[place]))
            {
                if (place == 0 || !char.IsDigit(text[place - 1]))
                {
                    groups.Add([]);
                }

                groups[^1].Add(place);
            }
        }

        return groups;
    }

    /// <summary>Between groups of one number stand spaces and dashes, on one line.</summary>
    private static bool AreJoined(StringBuilder text, int before, int after) =>
        Enumerable.Range(before + 1, after - before - 1).All(place => text[place] is ' ' or '\t' || char.GetUnicodeCategory(text[place]) is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation);

    /// <summary>Luhn: from the right, every second digit counts twice.</summary>
    private static bool PassesCheck(StringBuilder text, List<int> digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Count; index++)
        {
            var digit = (int)char.GetNumericValue(text[digits[^(index + 1)]]);
            var counted = index % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }

        return sum % 10 == 0;
    }
}
