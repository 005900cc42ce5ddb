using System.Text;

namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>Compares header names as people do: blanks, case, width and punctuation do not count.</summary>
internal static class HeaderName
{
    public static string Key(string name)
    {
        var text = name.Normalize(NormalizationForm.FormKC);
        var key = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return key.Length == 0 ? text.Trim() : key;
    }
}
