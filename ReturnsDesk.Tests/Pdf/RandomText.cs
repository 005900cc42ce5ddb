using System.Text;

namespace ReturnsDesk.Tests.Pdf;

/// <summary>Texts as customers write them: scripts mixed, words of any length, punctuation in odd places. The same seed gives the same text.</summary>
internal sealed class RandomText(int seed)
{
    private static readonly string[] Pieces =
        ["a", "office", "WAVE", "fi-88", "Straße", "Łódź", "ğ", "Nguyễn", "Ελλάδα", "Москва", "张伟", "人口", "上海市", "，", "。", "（注）", "“引”", "…", "——", "·", "1203室", "12/5",
            "-", "/", "(x)", " ", " ", " ", "  ", "\n", "¥99", "€", "é", "ő", "ệ", "日本", "カナ", "NL-JKT-0042-M", "x@example.org", "supercalifragilisticexpialidocious", "　", "A\u030A"];

    private readonly Random _random = new(seed);

    public float Between(float least, float most) => least + ((float)_random.NextDouble() * (most - least));

    public int Below(int limit) => _random.Next(limit);

    public string Next(int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            text.Append(Pieces[_random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
