using System.Globalization;
using System.Text;
using ReturnsDesk.Pdf.Fonts;

namespace ReturnsDesk.Pdf.Typesetting;

/// <summary>A stretch of text that one face can set.</summary>
internal readonly record struct FaceRun(FontFace Face, int Start, int Length);

/// <summary>Divides a text among the faces of a chain, letter by letter, so that the same text looks the same on every machine.</summary>
internal static class FaceRuns
{
    public static IEnumerable<FaceRun> Of(string text, FontChain chain, ISet<int> missing)
    {
        FontFace? current = null;
        int start = 0, at = 0;
        var afterCjk = false;
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var codePoints = CodePoints(text, at, length);
            var first = new Rune(codePoints[0]);

            // Quotes, dashes and dots that both faces have stay with the Chinese text before them.
            var stays = afterCjk && current is not null && IsSharedMark(first) && FontChain.HasAll(current, codePoints);
            var face = stays ? current! : chain.ForAll(codePoints) ?? Miss(chain, codePoints, missing);
            if (face != current && current is not null)
            {
                yield return new FaceRun(current, start, at - start);
                start = at;
            }

            current = face;
            afterCjk = stays || Scripts.IsCjk(first);
            at += length;
        }

        if (current is not null)
        {
            yield return new FaceRun(current, start, text.Length - start);
        }
    }

    public static int[] CodePoints(string text, int at, int length) => [.. text.Substring(at, length).EnumerateRunes().Select(rune => rune.Value)];

    private static bool IsSharedMark(Rune rune) => !Scripts.IsSpace(rune) && Rune.IsPunctuation(rune) && rune.Value > 0x7F;

    private static FontFace Miss(FontChain chain, int[] codePoints, ISet<int> missing)
    {
        missing.UnionWith(codePoints.Where(codePoint => !chain.Has(codePoint)));
        return chain.Faces.FirstOrDefault(face => face.Has(codePoints[0])) ?? chain.First;
    }
}
