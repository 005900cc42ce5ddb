using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Replies;

/// <summary>What a template is described by.</summary>
public sealed record ReplyWords(string NameEn, string NameZh, string TextEn, string TextZh, IReadOnlyList<CaseStatus> Statuses, ReplyAction Action, bool IsActive = true);

/// <summary>A reply that is ready to take, in both languages: the customer's may be another than the agent's.</summary>
public sealed class ReplyTemplate
{
    public const int NameLength = 100;

    private ReplyTemplate()
    {
    }

    public ReplyTemplate(int position, ReplyWords words)
    {
        Position = position;
        Take(words);
    }

    public long Id { get; private set; }
    public int Position { get; private set; }
    public string NameEn { get; private set; } = "";
    public string NameZh { get; private set; } = "";
    public string TextEn { get; private set; } = "";
    public string TextZh { get; private set; } = "";

    /// <summary>Where it is offered; everywhere where there is none.</summary>
    public IReadOnlyList<CaseStatus> Statuses { get; private set; } = [];
    public ReplyAction Action { get; private set; }
    public bool IsActive { get; private set; }
    public int Version { get; private set; }

    /// <summary>Refused: <c>template.needs-name</c>, <c>template.needs-text</c>, <c>template.length</c>, <c>template.unknown-placeholder</c>.</summary>
    public Result Describe(ReplyWords words)
    {
        if (WhyNot(words) is { } refusal)
        {
            return refusal;
        }

        Take(words);
        return Result.Done;
    }

    private static Refusal? WhyNot(ReplyWords words)
    {
        if (string.IsNullOrWhiteSpace(words.NameEn) || string.IsNullOrWhiteSpace(words.NameZh))
        {
            return new Refusal("template.needs-name") { Field = string.IsNullOrWhiteSpace(words.NameEn) ? nameof(NameEn) : nameof(NameZh) };
        }

        foreach (var (field, text) in new[] { (nameof(TextEn), words.TextEn), (nameof(TextZh), words.TextZh) })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return new Refusal("template.needs-text") { Field = field };
            }

            if (Placeholders.Unknown(text) is [var unknown, ..])
            {
                return new Refusal("template.unknown-placeholder", $"{{{unknown}}}") { Field = field };
            }
        }

        var isLong = words.NameEn.Length > NameLength || words.NameZh.Length > NameLength || words.TextEn.Length > CaseMessage.MostLetters || words.TextZh.Length > CaseMessage.MostLetters;
        return isLong ? new Refusal("template.length", NameLength, CaseMessage.MostLetters) : null;
    }

    private void Take(ReplyWords words)
    {
        (NameEn, NameZh, TextEn, TextZh) = (words.NameEn.Trim(), words.NameZh.Trim(), words.TextEn.Trim(), words.TextZh.Trim());
        (Action, IsActive) = (words.Action, words.IsActive);

        // The list is one value to the store: another one only where it says something else.
        List<CaseStatus> statuses = [.. words.Statuses.Distinct().Order()];
        Statuses = statuses.SequenceEqual(Statuses) ? Statuses : statuses;
    }
}
