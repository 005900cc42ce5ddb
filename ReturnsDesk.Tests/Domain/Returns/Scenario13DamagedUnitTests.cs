using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

/// <summary>Two lamps came back, one as new and one damaged: the goods side; the money side is in DeductionAndFeeTests.</summary>
public sealed class Scenario13DamagedUnitTests
{
    [Fact]
    public void One_goes_on_the_shelf_one_to_the_damaged_and_both_are_settled()
    {
        var returnCase = new AReturn().With("LAMP", 2, 3000).AlreadyReceived().Build();
        var line = returnCase.Lines[0];
        var parts = AReturn.Found(line, 1).Parts.Concat(AReturn.Found(line, 1, ItemCondition.D, Disposition.Outlet).Parts);

        Assert.False(returnCase.Inspect(AReturn.Later(4), [new(line, [.. parts], null)], []).Refused);
        Assert.False(ARefund.Propose(returnCase, 2, 4500).Refused);

        Assert.Equal((1, 1), (StockEffect.Units(line.Inspected, StockShelf.Sellable), StockEffect.Units(line.Inspected, StockShelf.Damaged)));
        Assert.Equal("refund.units-refunded-before", ARefund.Propose(returnCase, 1, 1500).Refusal?.Code);
    }
}
