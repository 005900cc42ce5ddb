using System.Globalization;
using System.Text;

namespace ReturnsDesk.Pdf.Typesetting;

/// <summary>The classes of characters that line breaking and font choice ask about.</summary>
internal static class Scripts
{
    private const string NeverFirst = "，。、；：？！）》〉」』】〕〗｝］”’…—–·・.,;:!?)]}%‰°℃々〻ーゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ～％";
    private const string NeverLast = "（《〈「『【〔〖｛［“‘([{¥￥$€£＄#＃№";

    public static bool IsCjk(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFF);

    public static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    public static bool IsSpace(Rune rune) => rune.Value is ' ' or 0x3000 or (>= 0x2000 and <= 0x200A and not 0x2007);

    public static bool MayBeginLine(Rune rune) => !IsMark(rune) && !Holds(NeverFirst, rune);

    public static bool MayEndLine(Rune rune) => !Holds(NeverLast, rune);

    private static bool Holds(string characters, Rune rune) => rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);
}
