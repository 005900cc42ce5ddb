using ReturnsDesk.Domain.Refunds;
using static ReturnsDesk.Tests.Domain.Refunds.Sold;

namespace ReturnsDesk.Tests.Domain.Refunds;

/// <summary>Captured 90.00, then the bank is asked: what may still be offered for the goods.</summary>
public sealed class Scenario17OfferTests
{
    [Theory]
    [InlineData(9000, 0)]
    [InlineData(3000, 6000)]
    [InlineData(0, 9000)]
    public void The_offer_is_what_the_dispute_leaves(long chargedBack, long offer)
    {
        var order = Order(Gross(1, 9000)) with { Payments = [new TenderBalance(9000, ChargedBack: chargedBack)] };

        Assert.Equal((9000, offer), (order.Quote(Return(0, 1)).Entitlement, order.Quote(Return(0, 1)).Total));
    }
}
