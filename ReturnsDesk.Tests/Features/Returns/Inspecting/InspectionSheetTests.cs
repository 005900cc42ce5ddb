using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Inspecting;

namespace ReturnsDesk.Tests.Features.Returns.Inspecting;

public sealed class InspectionSheetTests
{
    [Theory]
    [InlineData(GradingKind.Usual, "1", ItemCondition.X, Disposition.Quarantine)]
    [InlineData(GradingKind.Usual, "2", ItemCondition.D, Disposition.Refurbish)]
    [InlineData(GradingKind.Usual, "3", ItemCondition.C, Disposition.Outlet)]
    [InlineData(GradingKind.Usual, "4", ItemCondition.B, Disposition.Repack)]
    [InlineData(GradingKind.Usual, "0", ItemCondition.A, Disposition.Restock)]
    [InlineData(GradingKind.Worn, "2", ItemCondition.C, Disposition.Outlet)]
    [InlineData(GradingKind.Hygiene, "3", ItemCondition.D, Disposition.Refurbish)]
    public void A_no_at_a_question_decides_the_grade_and_proposes_the_fate(GradingKind kind, string no, ItemCondition grade, Disposition fate)
    {
        var sheet = new InspectionSheet(ABench.With(grading: kind));

        if (no == "0")
        {
            sheet.AsNew();
        }
        else
        {
            sheet.NoAt(no[0] - '0');
        }

        Assert.Equal((grade, fate), (sheet.Current.Condition, sheet.Current.Disposition));
    }

    [Fact]
    public void A_grade_is_open_until_the_last_question_is_answered()
    {
        var sheet = new InspectionSheet(ABench.With());

        for (var question = 0; question < 3; question++)
        {
            sheet.Answer(yes: true);
        }

        Assert.Null(sheet.Current.Condition);
        Assert.False(sheet.IsReady);
        sheet.Answer(yes: false);
        Assert.Equal(ItemCondition.B, sheet.Current.Condition);
        Assert.True(sheet.IsReady);
    }

    [Fact]
    public void Another_answer_takes_back_what_was_set_by_hand()
    {
        var sheet = new InspectionSheet(ABench.With());
        sheet.AsNew();
        sheet.Change(part => part.DisposeByHand(Disposition.Recycle));

        sheet.NoAt(2);

        Assert.Equal((ItemCondition.D, Disposition.Refurbish), (sheet.Current.Condition, sheet.Current.Disposition));
    }

    [Fact]
    public void Split_units_are_graded_by_themselves_and_none_gets_lost()
    {
        var sheet = new InspectionSheet(ABench.With(units: 3));
        sheet.Split();
        sheet.NoAt(2);

        sheet.AllAsNew();

        var line = Assert.Single(sheet.ToDraft().Lines);
        Assert.Equal([(2, ItemCondition.A), (1, ItemCondition.D)], line.Parts.Select(part => (part.Units, part.Condition)));
        Assert.Empty(sheet.Differences());
        Assert.Equal("2 × A, 1 × D", sheet.Grades());
    }

    [Fact]
    public void Who_damaged_it_is_kept_for_damaged_goods_only()
    {
        var sheet = new InspectionSheet(ABench.With());
        sheet.NoAt(2);
        sheet.Change(part => part.DamagedBy = DamagedBy.Carrier);
        var damaged = sheet.ToDraft().Lines[0].Parts[0].DamagedBy;

        sheet.AsNew();

        Assert.Equal(DamagedBy.Carrier, damaged);
        Assert.Equal(DamagedBy.Nobody, sheet.ToDraft().Lines[0].Parts[0].DamagedBy);
    }

    [Fact]
    public void An_empty_box_is_reported_with_the_units_that_are_missing()
    {
        var sheet = new InspectionSheet(ABench.With());

        sheet.Add(new FoundExtra(DiscrepancyKind.EmptyBox, "CUP", 2, null));

        Assert.True(sheet.IsReady);
        Assert.Equal([DiscrepancyKind.MissingUnits, DiscrepancyKind.EmptyBox], sheet.Differences().Select(found => found.Kind));
        Assert.Empty(sheet.ToDraft().Lines);
    }

    [Fact]
    public void Nothing_at_all_cannot_be_saved()
    {
        var sheet = new InspectionSheet(ABench.With());

        sheet.Count(0);

        Assert.False(sheet.IsReady);
    }
}
