using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>100.00 were captured, two agents give back 60.00 each: here one after the other; the race itself is the store's.</summary>
public sealed class Scenario07TwoAgentsTests
{
    private readonly Order _order = new AnOrder().With("LAMP", 2, 5000).Build();

    [Fact]
    public void The_second_is_told_what_is_left_and_changes_nothing()
    {
        var first = new AReturn().Of(_order).Asking("LAMP", 1).AlreadyInspected().Build();
        var second = new AReturn().Of(_order).Asking("LAMP", 1).Numbered("R2").AlreadyInspected().Build();
        Assert.False(ARefund.Propose(first, 1, 6000).Refused);

        var result = ARefund.Propose(second, 1, 6000);

        Assert.Equal("refund.above-balance", result.Refusal?.Code);
        Assert.Equal([new Money(6000, "EUR"), new Money(4000, "EUR")], result.Refusal!.Facts);
        Assert.Equal((1, 0, 6000), (_order.Lines[0].RefundedUnits, second.Lines[0].RefundedUnits, _order.Payments[0].InFlightMinor));
        Assert.False(ARefund.Propose(second, 1, 4000).Refused);
    }

    [Fact]
    public void The_same_units_are_never_booked_twice()
    {
        var returnCase = new AReturn().Of(_order).Asking("LAMP", 1).AlreadyInspected().Build();
        Assert.False(ARefund.Propose(returnCase, 1, 2000).Refused);

        Assert.Equal("refund.units-refunded-before", ARefund.Propose(returnCase, 1, 2000).Refusal?.Code);
        Assert.Equal((1, 2000), (_order.Lines[0].RefundedUnits, _order.Payments[0].InFlightMinor));
    }
}
