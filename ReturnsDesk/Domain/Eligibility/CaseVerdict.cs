namespace ReturnsDesk.Domain.Eligibility;

/// <summary>What the verdicts of the lines say of the request as a whole.</summary>
public static class CaseVerdict
{
    /// <summary>
    /// What is done by itself with the whole request: the least of what is granted to its lines, and nothing where one of them is left to a person, or where
    /// together they are worth more than a bound. A request is rejected by itself only where every line is.
    /// </summary>
    public static AutomaticAction ActionOf(IReadOnlyList<Verdict> lines, long worthMinor) =>
        lines.Count == 0 ? AutomaticAction.None
        : lines.All(line => line.Action == AutomaticAction.Reject) ? AutomaticAction.Reject
        : lines.Any(line => line.Action is AutomaticAction.None or AutomaticAction.Reject || worthMinor > line.ActionUpToMinor) ? AutomaticAction.None
        : lines.Min(line => line.Action);

    /// <summary>The answer to the request as a whole: the strictest of its lines.</summary>
    public static VerdictAnswer AnswerOf(IReadOnlyList<Verdict> lines) => lines.Count == 0 ? VerdictAnswer.NeedsReview : lines.Max(line => line.Answer);
}
