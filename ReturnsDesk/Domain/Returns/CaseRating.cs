namespace ReturnsDesk.Domain.Returns;

/// <summary>How content the customer was with a return that has ended: one answer a case, which can be changed for a week.</summary>
public sealed class CaseRating
{
    public const int Lowest = 1;
    public const int Highest = 5;
    public const int MostLetters = 1000;
    public const int ChangeDays = 7;

    private CaseRating()
    {
    }

    public long Id { get; private set; }
    public long ReturnCaseId { get; private set; }

    /// <summary>From 1, not at all, to 5, very.</summary>
    public int Score { get; private set; }
    public string? Comment { get; private set; }

    /// <summary>When it was given first.</summary>
    public DateTime At { get; private set; }
    public DateTime? ChangedAt { get; private set; }
    public DateTime ChangeableUntilAt => At.AddDays(ChangeDays);

    /// <summary>Refused: <c>rating.case-open</c>, <c>rating.score-range</c>, <c>rating.comment-length</c>.</summary>
    public static Result<CaseRating> Give(long caseId, CaseStatus status, int score, string? comment, DateTime at)
    {
        if (CaseFlow.IsOpen(status))
        {
            return new Refusal("rating.case-open");
        }

        var rating = new CaseRating { ReturnCaseId = caseId, At = at };
        return rating.Say(score, comment) is { } refusal ? refusal : rating;
    }

    /// <summary>Refused: <c>rating.too-late</c> and what a new one is refused for.</summary>
    public Result Change(int score, string? comment, DateTime at)
    {
        if (at > ChangeableUntilAt)
        {
            return new Refusal("rating.too-late", ChangeableUntilAt);
        }

        if (Say(score, comment) is { } refusal)
        {
            return refusal;
        }

        ChangedAt = at;
        return Result.Done;
    }

    private Refusal? Say(int score, string? comment)
    {
        if (score is < Lowest or > Highest)
        {
            return new Refusal("rating.score-range", Lowest, Highest) { Field = nameof(Score) };
        }

        var words = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim();
        if (words?.Length > MostLetters)
        {
            return new Refusal("rating.comment-length", MostLetters) { Field = nameof(Comment) };
        }

        (Score, Comment) = (score, words is null ? null : CardNumbers.Mask(words));
        return null;
    }
}
