using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

/// <summary>The carrier lost a parcel on the merchant's label; it was refunded, and turns up on day 30.</summary>
public sealed class Scenario10LostParcelTests
{
    private readonly ReturnCase _case = new AReturn().With("LAMP", 1, 4500).AlreadyHandedOver().Build();

    public Scenario10LostParcelTests()
    {
        Assert.False(_case.RecordTracking(Day(21), ParcelAction.ReportException).Refused);
        Assert.False(_case.WaiveGoods(Day(21), "Lost on our label").Refused);
    }

    [Fact]
    public void The_lost_item_is_refunded_but_not_counted_as_returned()
    {
        var refunded = ARefund.Propose(_case, 1, 4500);

        Assert.False(refunded.Refused);
        Assert.Equal((CaseStatus.Inspected, 0), (_case.Status, _case.Order.Lines[0].ReturnedUnits));
        Assert.True(_case.Lines[0].GoodsAreWaived, "A loss: paid, and the goods are gone.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void When_it_turns_up_the_stock_gains_the_loss_is_reversed_and_nothing_more_is_owed(bool resolved)
    {
        ARefund.Propose(_case, 1, 4500).Value!.Succeeded();
        if (resolved)
        {
            _case.Resolve(Day(22));
        }

        Assert.False(_case.Receive(Day(30)).Refused);
        Assert.False(_case.Inspect(Day(30), [AReturn.Found(_case.Lines[0], 1)], []).Refused);

        var line = _case.Lines[0];
        Assert.Equal(resolved ? CaseStatus.Resolved : CaseStatus.Inspected, _case.Status);
        Assert.Equal((1, 1), (StockEffect.Units(line.Inspected, StockShelf.Sellable), line.OrderLine.ReturnedUnits));
        Assert.False(line.GoodsAreWaived);
        Assert.Equal((AReturn.Day(AReturn.Monday.AddDays(30)), 0), (line.ReturnedOn, _case.UnitsToRefund));
        Assert.Equal("refund.units-refunded-before", ARefund.Propose(_case, 1, 4500).Refusal?.Code);
        Assert.Equal(DiscrepancyKind.UnannouncedParcel, Assert.Single(_case.Discrepancies).Kind);
    }

    [Fact]
    public void An_empty_box_that_turns_up_takes_no_money_back()
    {
        ARefund.Propose(_case, 1, 4500).Value!.Succeeded();
        _case.Receive(Day(30));

        _case.Inspect(Day(30), [], [new FoundExtra(DiscrepancyKind.EmptyBox, "LAMP", 1, null)]);

        Assert.Equal((1, 1, 0), (_case.Lines[0].AcceptedUnits, _case.Lines[0].RefundedUnits, _case.Order.Lines[0].ReturnedUnits));
        Assert.True(_case.Lines[0].GoodsAreWaived);
    }

    [Fact]
    public void The_grade_of_a_late_parcel_stands_like_any_other_after_the_money_went()
    {
        ARefund.Propose(_case, 1, 4500).Value!.Succeeded();
        _case.Receive(Day(30));
        _case.Inspect(Day(30), [AReturn.Found(_case.Lines[0], 1)], []);

        Assert.Equal("inspection.refund-queued", _case.Inspect(Day(31), [AReturn.Found(_case.Lines[0], 1, ItemCondition.D)], []).Refusal?.Code);
    }

    [Fact]
    public void Goods_that_stay_away_cannot_be_inspected() =>
        Assert.Equal("inspection.no-parcel", _case.Inspect(Day(22), [AReturn.Found(_case.Lines[0], 1)], []).Refusal?.Code);

    private static Deed Day(int day) => AReturn.At(AReturn.Monday.AddDays(day));
}
