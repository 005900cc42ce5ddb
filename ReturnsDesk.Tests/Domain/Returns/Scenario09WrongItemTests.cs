using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

/// <summary>A lamp for 120.00 was authorised, the parcel holds a vase.</summary>
public sealed class Scenario09WrongItemTests
{
    private readonly ReturnCase _case = new AReturn().With("LAMP", 1, 12000).AlreadyReceived().Build();

    public Scenario09WrongItemTests() =>
        Assert.False(_case.Inspect(AReturn.Later(4), [], [new FoundExtra(DiscrepancyKind.WrongItem, "VASE", 1, "See photo")]).Refused);

    [Fact]
    public void Nothing_is_accepted_and_the_wrong_item_is_recorded()
    {
        var line = _case.Lines[0];

        Assert.Equal([(DiscrepancyKind.MissingUnits, "LAMP"), (DiscrepancyKind.WrongItem, "VASE")], _case.Discrepancies.Select(found => (found.Kind, found.Sku)));
        Assert.Equal((0, 0, 0), (line.ReceivedUnits, line.AcceptedUnits, line.OrderLine.ReturnedUnits));
        Assert.Equal(0, StockEffect.Units(line.Inspected, StockShelf.Sellable));
        Assert.Equal("refund.units-refunded-before", line.WhyNotRefund(1)?.Code);
        Assert.Equal("refund.units-refunded-before", ARefund.Propose(_case, 1, 12000).Refusal?.Code);
    }

    [Fact]
    public void Nothing_happens_by_itself_while_the_discrepancy_is_open()
    {
        Assert.True(_case.HasOpenDiscrepancy);
        Assert.Equal(LapseAction.Escalate, _case.NextLapse);
    }

    [Fact]
    public void When_the_right_item_turns_up_it_is_graded_and_accepted()
    {
        Assert.False(_case.Inspect(AReturn.Later(30), [AReturn.Found(_case.Lines[0], 1)], []).Refused);

        var line = _case.Lines[0];
        Assert.Equal((1, 1, 1), (line.AcceptedUnits, line.OrderLine.ReturnedUnits, StockEffect.Units(line.Inspected, StockShelf.Sellable)));
        Assert.False(ARefund.Propose(_case, 1, 12000).Refused);
        Assert.False(_case.HasOpenDiscrepancy);
    }

    [Fact]
    public void Goods_graded_as_not_ours_are_not_accepted()
    {
        _case.Inspect(AReturn.Later(30), [AReturn.Found(_case.Lines[0], 1, ItemCondition.X, Disposition.Quarantine)], []);

        Assert.Equal((1, 0), (_case.Lines[0].ReceivedUnits, _case.Lines[0].AcceptedUnits));
    }
}
