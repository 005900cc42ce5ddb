using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Tests.Domain.Orders;

public sealed class OrderLineTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(6)]
    [InlineData(int.MaxValue)]
    public void A_claim_outside_what_is_open_is_refused_and_changes_nothing(int units)
    {
        var line = Line(5);

        var result = line.Claim(units);

        Assert.Equal("return.too-many-units", result.Refusal?.Code);
        Assert.Equal(0, line.ClaimedUnits);
    }

    [Fact]
    public void Claims_and_their_return_move_the_open_units()
    {
        var line = Line(5);

        line.Claim(3);
        line.GiveBackClaim(2);

        Assert.Equal((1, 4), (line.ClaimedUnits, line.OpenUnits));
    }

    [Fact]
    public void More_units_are_never_refunded_than_were_delivered()
    {
        var line = Line(3);
        line.CountRefunded(2);

        var result = line.CountRefunded(2);

        Assert.Equal(("refund.units-refunded-before", 1), (result.Refusal?.Code, result.Refusal?.Facts[2]));
        Assert.Equal(2, line.RefundedUnits);
    }

    [Fact]
    public void A_negative_number_of_refunded_units_is_a_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => Line(3).CountRefunded(-1));

    [Fact]
    public void Units_refunded_elsewhere_can_be_neither_claimed_nor_refunded_again()
    {
        var line = Line(3);

        line.RecordRefundedElsewhere(2);

        Assert.Null(line.WhyNotClaim(1));
        Assert.Equal("return.too-many-units", line.WhyNotClaim(2)?.Code);
        Assert.Equal("refund.units-refunded-before", line.WhyNotRefund(2)?.Code);
    }

    [Theory]
    [InlineData(7, 3)]
    [InlineData(-1, 0)]
    public void Units_refunded_elsewhere_stay_within_the_line(int told, int counted)
    {
        var line = Line(3);

        line.RecordRefundedElsewhere(told);

        Assert.Equal((counted, counted), (line.RefundedUnits, line.ClaimedUnits));
    }

    [Fact]
    public void Claims_of_the_desk_are_never_overwritten_by_an_import()
    {
        var line = Line(3);
        line.Claim(2);

        Assert.Throws<InvalidOperationException>(() => line.RecordRefundedElsewhere(1));
        Assert.Equal(2, line.ClaimedUnits);
    }

    [Fact]
    public void A_line_of_no_units_is_a_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => Line(0));

    [Fact]
    public void What_a_line_cost_is_net_and_tax_as_charged() =>
        Assert.Equal(5842, new OrderLine(1, "A", "A", null, null, 3, new LineAmounts(1999, 0, 600, 5397, 445)).PaidMinor);

    private static OrderLine Line(int quantity) => new(1, "MUG", "Mug", null, null, quantity, new LineAmounts(1000, 0, 0, 1000 * quantity, 0));
}
