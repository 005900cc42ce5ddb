using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Tests.Domain.Orders;

public sealed class Scenario17ChargebackTests
{
    private readonly Payment _payment = new(1, "card", "test", "pay_1", Euro(9000));

    [Fact]
    public void While_the_whole_amount_is_disputed_nothing_can_be_refunded()
    {
        _payment.OpenChargeback(Euro(9000));

        Assert.Equal("refund.above-balance", _payment.Reserve(Euro(1)).Refusal?.Code);
        Assert.Equal(Euro(0), _payment.Left);
    }

    [Fact]
    public void Once_it_is_won_everything_can()
    {
        _payment.OpenChargeback(Euro(9000));

        _payment.WinChargeback(Euro(9000));

        Assert.Equal(Euro(9000), _payment.Left);
    }

    [Fact]
    public void Once_it_is_lost_it_stays_gone()
    {
        _payment.OpenChargeback(Euro(9000));

        Assert.Equal((Euro(0), 9000), (_payment.Left, _payment.ChargedBackMinor));
        Assert.Equal("refund.above-balance", _payment.Reserve(Euro(9000)).Refusal?.Code);
    }

    [Fact]
    public void A_partial_dispute_leaves_the_rest()
    {
        _payment.OpenChargeback(Euro(3000));

        Assert.Equal(Euro(6000), _payment.Left);
        Assert.Equal("refund.above-balance", _payment.Reserve(Euro(6001)).Refusal?.Code);
        Assert.False(_payment.Reserve(Euro(6000)).Refused);
    }

    [Fact]
    public void A_dispute_never_takes_more_than_is_left()
    {
        _payment.Reserve(Euro(8000));

        Assert.Equal("refund.above-balance", _payment.OpenChargeback(Euro(1001)).Refusal?.Code);
        Assert.Equal(0, _payment.ChargedBackMinor);
    }

    private static Money Euro(long minor) => new(minor, "EUR");
}
