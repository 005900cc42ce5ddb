using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

/// <summary>Two units were authorised, the parcel holds three.</summary>
public sealed class Scenario08OverReceiptTests
{
    [Fact]
    public void The_extra_unit_is_a_discrepancy_in_quarantine_and_earns_nothing()
    {
        var returnCase = Arrived(new AnOrder().With("MUG", 5, 1000).Build());
        var line = returnCase.Lines[0];

        var extra = Assert.Single(returnCase.Discrepancies);
        Assert.Equal((DiscrepancyKind.ExtraUnits, "MUG", 1), (extra.Kind, extra.Sku, extra.Units));
        Assert.Equal((3, 2, 2), (line.ReceivedUnits, line.AcceptedUnits, line.OrderLine.ReturnedUnits));
        Assert.Equal((2, 1), (StockEffect.Units(line.Inspected, StockShelf.Sellable), StockEffect.Units(line.Inspected, StockShelf.Quarantine)));
        Assert.Equal("refund.units-refunded-before", line.WhyNotRefund(3)?.Code);
    }

    [Fact]
    public void Once_the_agent_extends_the_line_three_units_are_accepted()
    {
        var returnCase = Arrived(new AnOrder().With("MUG", 5, 1000).Build());
        var line = returnCase.Lines[0];

        Assert.False(returnCase.ExtendLine(AReturn.Later(5), line, 3).Refused);

        Assert.Equal((3, 3, 3, 3), (line.Quantity, line.AcceptedUnits, line.OrderLine.ReturnedUnits, line.OrderLine.ClaimedUnits));
        Assert.Equal((3, 3000), (returnCase.Units, returnCase.StakeMinor));
        Assert.Null(line.WhyNotRefund(3));
    }

    [Fact]
    public void More_than_was_delivered_is_never_authorised()
    {
        var returnCase = Arrived(new AnOrder().With("MUG", 2, 1000).Build());
        var line = returnCase.Lines[0];

        Assert.Equal("return.too-many-units", returnCase.ExtendLine(AReturn.Later(5), line, 3).Refusal?.Code);

        Assert.Equal((2, 2, 2), (line.Quantity, line.AcceptedUnits, line.OrderLine.ClaimedUnits));
    }

    [Fact]
    public void A_line_is_extended_upwards_only()
    {
        var returnCase = Arrived(new AnOrder().With("MUG", 5, 1000).Build());

        Assert.Equal("return.too-many-units", returnCase.ExtendLine(AReturn.Later(5), returnCase.Lines[0], 2).Refusal?.Code);
    }

    [Fact]
    public void A_case_that_ended_is_not_extended_so_that_its_freed_units_are_not_claimed_twice()
    {
        var returnCase = new AReturn().Of(new AnOrder().With("MUG", 5, 1000)).Asking("MUG", 2).AlreadyRejected().Build();

        Assert.Equal("case.not-open", returnCase.ExtendLine(AReturn.Later(5), returnCase.Lines[0], 3).Refusal?.Code);

        Assert.Equal(0, returnCase.Order.Lines[0].ClaimedUnits);
    }

    [Fact]
    public void Extending_a_line_whose_goods_stay_away_accepts_the_new_units_too()
    {
        var returnCase = new AReturn().Of(new AnOrder().With("MUG", 5, 1000)).Asking("MUG", 2).OfKind(ReturnKind.RefundOnly).AlreadyApproved().Build();

        returnCase.ExtendLine(AReturn.Later(5), returnCase.Lines[0], 3);

        Assert.Equal((3, 0), (returnCase.Lines[0].AcceptedUnits, returnCase.Order.Lines[0].ReturnedUnits));
    }

    private static ReturnCase Arrived(Order order)
    {
        var returnCase = new AReturn().Of(order).Asking("MUG", 2).AlreadyReceived().Build();
        var line = returnCase.Lines[0];
        var parts = AReturn.Found(line, 2).Parts.Concat(AReturn.Found(line, 1, ItemCondition.A, Disposition.Quarantine).Parts);
        Assert.False(returnCase.Inspect(AReturn.Later(4), [new InspectedLine(line, [.. parts], null)], []).Refused);
        return returnCase;
    }
}
