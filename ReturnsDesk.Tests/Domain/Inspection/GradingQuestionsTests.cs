using ReturnsDesk.Domain.Inspection;
using static ReturnsDesk.Domain.Inspection.GradingQuestion;
using static ReturnsDesk.Domain.Inspection.ItemCondition;

namespace ReturnsDesk.Tests.Domain.Inspection;

public sealed class GradingQuestionsTests
{
    [Fact]
    public void Two_to_four_questions_are_asked_and_the_first_is_whether_it_is_ours() => Assert.All(Enum.GetValues<GradingKind>(), kind =>
    {
        var questions = GradingQuestions.For(kind);

        Assert.InRange(questions.Count, 2, 4);
        Assert.Equal(IsOurItem, questions[0]);
        Assert.Equal(questions.Count, questions.Distinct().Count());
    });

    [Fact]
    public void Every_question_is_asked_of_some_kind() =>
        Assert.Equal(Enum.GetValues<GradingQuestion>(), Enum.GetValues<GradingKind>().SelectMany(GradingQuestions.For).Distinct().Order());

    [Fact]
    public void All_yes_is_as_new() => Assert.All(Enum.GetValues<GradingKind>(), kind => Assert.Equal(A, Grade(kind)));

    [Theory]
    [InlineData(GradingKind.Usual, IsOurItem, X)]
    [InlineData(GradingKind.Usual, WorksOrWearable, D)]
    [InlineData(GradingKind.Usual, IsComplete, C)]
    [InlineData(GradingKind.Usual, IsUnopened, B)]
    [InlineData(GradingKind.Worn, IsWithoutTraces, C)]
    [InlineData(GradingKind.Hygiene, SealIsIntact, D)]
    public void One_no_gives_its_grade(GradingKind kind, GradingQuestion no, ItemCondition grade) => Assert.Equal(grade, Grade(kind, no));

    [Fact]
    public void The_worst_no_wins()
    {
        Assert.Equal(X, Grade(GradingKind.Usual, IsOurItem, WorksOrWearable, IsComplete, IsUnopened));
        Assert.Equal(D, Grade(GradingKind.Usual, WorksOrWearable, IsComplete, IsUnopened));
        Assert.Equal(C, Grade(GradingKind.Worn, IsComplete, IsUnopened));
    }

    [Theory]
    [InlineData(A, Disposition.Restock)]
    [InlineData(B, Disposition.Repack)]
    [InlineData(C, Disposition.Outlet)]
    [InlineData(D, Disposition.Refurbish)]
    [InlineData(X, Disposition.Quarantine)]
    public void Each_grade_proposes_a_fate(ItemCondition grade, Disposition fate) => Assert.Equal(fate, GradingQuestions.Proposed(grade));

    [Fact]
    public void Every_fate_has_a_shelf_and_what_was_not_ours_is_never_sold()
    {
        Assert.All(Enum.GetValues<Disposition>(), fate => Assert.True(Enum.IsDefined(StockEffect.ShelfFor(fate))));
        Assert.Equal(StockShelf.Quarantine, StockEffect.ShelfFor(GradingQuestions.Proposed(X)));
    }

    [Fact]
    public void A_list_value_that_does_not_exist_is_a_bug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GradingQuestions.For((GradingKind)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => GradingQuestions.Proposed((ItemCondition)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => StockEffect.ShelfFor((Disposition)99));
    }

    private static ItemCondition Grade(GradingKind kind, params GradingQuestion[] no) =>
        GradingQuestions.Grade(GradingQuestions.For(kind).ToDictionary(question => question, question => !no.Contains(question)));
}
