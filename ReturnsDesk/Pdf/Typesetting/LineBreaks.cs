using System.Text;

namespace ReturnsDesk.Pdf.Typesetting;

/// <summary>Where a line may end: after spaces, after - and / unless a digit follows, and beside Chinese characters except at punctuation that must stay.</summary>
internal static class LineBreaks
{
    public static bool Allowed(Rune before, Rune after)
    {
        if (Scripts.IsSpace(after))
        {
            return false;
        }

        if (Scripts.IsSpace(before))
        {
            return true;
        }

        if (!Scripts.MayBeginLine(after) || !Scripts.MayEndLine(before))
        {
            return false;
        }

        return before.Value is '-' or '/' ? !Rune.IsDigit(after) : Scripts.IsCjk(before) || Scripts.IsCjk(after);
    }
}
