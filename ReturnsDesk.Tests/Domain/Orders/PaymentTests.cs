using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Tests.Domain.Orders;

public sealed class PaymentTests
{
    private static readonly DateTime At = new(2026, 11, 2, 9, 0, 0, DateTimeKind.Utc);
    [Fact]
    public void A_reservation_above_the_balance_is_refused_with_what_is_left()
    {
        var payment = Captured(10000);
        payment.Reserve(Euro(6000), At);

        var result = payment.Reserve(Euro(4001), At);

        Assert.Equal("refund.above-balance", result.Refusal?.Code);
        Assert.Equal([Euro(4001), Euro(4000)], result.Refusal!.Facts);
        Assert.Equal(6000, payment.InFlightMinor);
    }

    [Fact]
    public void Another_currency_is_never_taken_for_ours() => Assert.Throws<InvalidOperationException>(() => Captured(10000).Reserve(new Money(1, "USD"), At));

    [Fact]
    public void A_negative_reservation_is_a_bug() => Assert.Throws<ArgumentOutOfRangeException>(() => Captured(10000).Reserve(Euro(-1), At));

    [Fact]
    public void More_is_never_released_than_was_reserved()
    {
        var payment = Captured(10000);
        payment.Reserve(Euro(100), At);

        Assert.Throws<InvalidOperationException>(() => payment.Release(Euro(101), At));
        Assert.Throws<InvalidOperationException>(() => payment.Release(Euro(-1), At));
        Assert.Equal(100, payment.InFlightMinor);
    }

    [Fact]
    public void What_was_refunded_elsewhere_is_no_longer_left() =>
        Assert.Equal(Euro(7000), new Payment(1, "card", "test", "p", Euro(10000), refundedElsewhereMinor: 3000).Left);

    [Fact]
    public void A_capture_is_not_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => Captured(-1));

    private static Payment Captured(long minor) => new(1, "card", "test", "pay_1", Euro(minor));

    private static Money Euro(long minor) => new(minor, "EUR");
}
