using ReturnsDesk.Domain.Inspection;

namespace ReturnsDesk.Features.Returns.Inspecting;

/// <summary>Units of one line that share a grade and a fate, while the bench still writes.</summary>
public sealed class SheetPart(GradingKind grading, int units)
{
    private const int MostUnits = 10_000;

    private readonly Dictionary<GradingQuestion, bool> _answers = [];
    private ItemCondition? _conditionByHand;
    private Disposition? _dispositionByHand;

    public int Units { get; private set; } = units;
    public IReadOnlyList<GradingQuestion> Questions { get; } = GradingQuestions.For(grading);

    /// <summary>The question to answer now; null once the grade is clear. Questions go from grave to slight, so the first no decides.</summary>
    public GradingQuestion? Next => _answers.ContainsValue(false)
        ? null
        : Questions.Where(question => !_answers.ContainsKey(question)).Select(question => (GradingQuestion?)question).FirstOrDefault();

    /// <summary>The grade by the answers, or by hand; null while questions are open.</summary>
    public ItemCondition? Condition => _conditionByHand ?? (Next is null ? GradingQuestions.Grade(_answers) : null);

    public Disposition? Disposition => _dispositionByHand ?? (Condition is { } condition ? GradingQuestions.Proposed(condition) : null);
    public bool IsByHand => _conditionByHand is not null || _dispositionByHand is not null;
    public bool IsDone => Units == 0 || Condition is not null;
    public GoodsMarks Marks { get; private set; }
    public DamagedBy DamagedBy { get; set; }
    public string? Note { get; set; }

    public bool? AnswerOf(GradingQuestion question) => _answers.TryGetValue(question, out var answer) ? answer : null;

    /// <summary>A no says yes to the questions before it and leaves those after it unasked.</summary>
    public void Answer(GradingQuestion question, bool yes)
    {
        (_conditionByHand, _dispositionByHand) = (null, null);
        if (yes)
        {
            _answers[question] = true;
            return;
        }

        _answers.Clear();
        foreach (var before in Questions.TakeWhile(other => other != question))
        {
            _answers[before] = true;
        }

        _answers[question] = false;
    }

    public void AnswerAllYes()
    {
        Forget();
        foreach (var question in Questions)
        {
            _answers[question] = true;
        }
    }

    public void Forget()
    {
        _answers.Clear();
        (_conditionByHand, _dispositionByHand) = (null, null);
    }

    public void GradeByHand(ItemCondition condition) => (_conditionByHand, _dispositionByHand) = (condition, null);

    public void DisposeByHand(Disposition disposition) => _dispositionByHand = disposition;

    public void Toggle(GoodsMarks mark) => Marks ^= mark;

    public void Count(int units) => Units = Math.Clamp(units, 0, MostUnits);

    public InspectedPartDraft ToDraft() => new(
        Units,
        Condition ?? throw new InvalidOperationException("The part is not graded yet."),
        Disposition!.Value,
        Marks,
        Condition == ItemCondition.D ? DamagedBy : DamagedBy.Nobody,
        string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());
}
