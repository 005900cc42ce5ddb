namespace ReturnsDesk.Features.Mailing.Inbox;

/// <summary>What a person wrote in an answer, without the mail that it quotes and without a signature.</summary>
internal static class ReplyText
{
    public const int Longest = 4000;

    private static readonly string[] Heads =
    [
        "-----original message-----", "-------- original message", "-----ursprüngliche nachricht-----", "---------- forwarded message", "________________________________",
        "-----原始邮件-----", "------------------ 原始邮件", "------------------ original", "----- 原始邮件 -----",
    ];

    private static readonly string[] SenderFields = ["from:", "von:", "发件人:", "发件人："];
    private static readonly string[] FurtherFields = ["sent:", "date:", "to:", "gesendet:", "an:", "发送时间:", "发送时间：", "收件人:", "收件人：", "日期:", "日期："];

    /// <summary>Empty where nothing of the person's own is left.</summary>
    public static string Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var end = Enumerable.Range(0, lines.Count).FirstOrDefault(at => IsHead(lines, at), lines.Count);
        var own = string.Join('\n', lines.Take(end).Where(line => !line.TrimStart().StartsWith('>'))).Trim();
        return own.Length <= Longest ? own : own[..(Longest - 1)] + "…";
    }

    /// <summary>True for the line where what is quoted begins.</summary>
    private static bool IsHead(List<string> lines, int at)
    {
        var line = lines[at].Trim().ToLowerInvariant();
        return lines[at] is "--" or "-- "
            || Heads.Any(head => line.StartsWith(head, StringComparison.Ordinal))
            || IsIntroduction(lines, at, line)
            || (SenderFields.Any(field => line.StartsWith(field, StringComparison.Ordinal)) && Following(lines, at).Any(next => FurtherFields.Any(field => next.StartsWith(field, StringComparison.Ordinal))));
    }

    /// <summary>'On Monday … wrote:', which programs break over two or three lines, and its like in Chinese and German.</summary>
    private static bool IsIntroduction(List<string> lines, int at, string line)
    {
        var whole = string.Join(' ', Following(lines, at).Prepend(line).TakeWhile((part, index) => index < 3 && part.Length > 0));
        return Begins("on ", "wrote:") || (Begins("am ", "schrieb") && whole.Contains('@', StringComparison.Ordinal)) || Begins("在", "写道：") || Begins("在", "写道:") || (line.EndsWith("写道：", StringComparison.Ordinal) && line.Contains('@', StringComparison.Ordinal))
            || Begins("于", "写道：");

        bool Begins(string start, string finish) =>
            line.StartsWith(start, StringComparison.Ordinal) && whole.IndexOf(finish, StringComparison.Ordinal) is > 0 and < 400 && (whole.Contains('@', StringComparison.Ordinal) || whole.Any(char.IsAsciiDigit));
    }

    private static IEnumerable<string> Following(List<string> lines, int at) => lines.Skip(at + 1).Take(4).Select(line => line.Trim().ToLowerInvariant());
}
