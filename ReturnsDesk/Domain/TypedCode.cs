using System.Text;

namespace ReturnsDesk.Domain;

/// <summary>Codes as people type and scanners send them: return numbers, waybills.</summary>
public static class TypedCode
{
    /// <summary>Upper case, full width folded, nothing but letters and digits. Total: broken Unicode is dropped, not thrown at.</summary>
    public static string Fold(string? text)
    {
        // Normalize throws at unpaired surrogates and non-characters, which a pasted text may hold.
        var sound = string.Concat((text ?? "").EnumerateRunes().Where(Rune.IsLetterOrDigit));
        return string.Concat(sound.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }
}
