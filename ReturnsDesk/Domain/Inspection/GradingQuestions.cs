namespace ReturnsDesk.Domain.Inspection;

/// <summary>The yes/no questions of the bench. Their words are in the resources; the number is the key to press.</summary>
public enum GradingQuestion
{
    IsOurItem,
    IsUnopened,
    IsComplete,
    WorksOrWearable,
    IsWithoutTraces,
    SealIsIntact,
}

/// <summary>A grade comes out of answers, not out of a mood.</summary>
public static class GradingQuestions
{
    private static readonly GradingQuestion[] Usual = [GradingQuestion.IsOurItem, GradingQuestion.WorksOrWearable, GradingQuestion.IsComplete, GradingQuestion.IsUnopened];
    private static readonly GradingQuestion[] Worn = [GradingQuestion.IsOurItem, GradingQuestion.IsWithoutTraces, GradingQuestion.IsComplete, GradingQuestion.IsUnopened];
    private static readonly GradingQuestion[] Hygiene = [GradingQuestion.IsOurItem, GradingQuestion.WorksOrWearable, GradingQuestion.SealIsIntact];

    /// <summary>The questions of a kind of category, in the order they are asked.</summary>
    public static IReadOnlyList<GradingQuestion> For(GradingKind kind) => kind switch
    {
        GradingKind.Usual => Usual,
        GradingKind.Worn => Worn,
        GradingKind.Hygiene => Hygiene,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    /// <summary>The grade that the answers give; a question not answered counts as yes.</summary>
    public static ItemCondition Grade(IReadOnlyDictionary<GradingQuestion, bool> answers)
    {
        bool Yes(GradingQuestion question) => !answers.TryGetValue(question, out var answer) || answer;

        return !Yes(GradingQuestion.IsOurItem) ? ItemCondition.X
            : !Yes(GradingQuestion.WorksOrWearable) || !Yes(GradingQuestion.SealIsIntact) ? ItemCondition.D
            : !Yes(GradingQuestion.IsComplete) || !Yes(GradingQuestion.IsWithoutTraces) ? ItemCondition.C
            : !Yes(GradingQuestion.IsUnopened) ? ItemCondition.B
            : ItemCondition.A;
    }

    /// <summary>The disposition that is proposed for a grade; the person at the bench may choose another.</summary>
    public static Disposition Proposed(ItemCondition condition) => condition switch
    {
        ItemCondition.A => Disposition.Restock,
        ItemCondition.B => Disposition.Repack,
        ItemCondition.C => Disposition.Outlet,
        ItemCondition.D => Disposition.Refurbish,
        ItemCondition.X => Disposition.Quarantine,
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Unknown grade."),
    };
}

/// <summary>Which set of questions a category is graded by.</summary>
public enum GradingKind
{
    Usual,
    Worn,
    Hygiene,
}
