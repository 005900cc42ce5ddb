using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Domain.Refunds;

public sealed class DayLimitsTests
{
    private static readonly ApprovalLimits Limits = ApprovalLimits.Preset("EUR");
    private static readonly DaySums Nothing = new(0, 0, 0);

    [Theory]
    [InlineData(Roles.Agent, 45_000, 5_000, false)]
    [InlineData(Roles.Agent, 45_001, 5_000, true)]
    [InlineData(Roles.Finance, 451_000, 49_000, false)]
    [InlineData(Roles.Manager, 451_001, 49_000, true)]
    [InlineData(Roles.Warehouse, 0, 1, true)]
    public void What_one_decides_alone_in_a_day_is_ten_refunds(string role, long before, long amount, bool isTooMuch) =>
        Assert.Equal(isTooMuch ? DayLimit.Proposer : null, Limits.Exceeded(new Money(amount, "EUR"), [role], Nothing with { ByProposer = before })?.Of);

    [Fact]
    public void Of_an_order_no_more_goes_out_than_one_refund_and_to_a_customer_than_two()
    {
        var amount = new Money(30_000, "EUR");

        Assert.Null(Limits.Exceeded(amount, [Roles.Finance], new DaySums(0, 70_000, 20_000)));
        Assert.Equal(DayLimit.Order, Limits.Exceeded(amount, [Roles.Finance], new DaySums(0, 20_001, 20_001))?.Of);
        Assert.Equal(new DayExcess(DayLimit.Customer, new Money(100_001, "EUR"), new Money(100_000, "EUR")), Limits.Exceeded(amount, [Roles.Finance], new DaySums(0, 70_001, 0)));
    }

    [Fact]
    public void Sums_near_the_end_of_numbers_do_not_wrap_around() =>
        Assert.NotNull(Limits.Exceeded(new Money(1, "EUR"), [Roles.Finance], new DaySums(long.MaxValue, long.MaxValue, long.MaxValue)));

    [Fact]
    public void What_was_to_be_approved_needs_a_second_person_however_small()
    {
        Assert.Equal(ApprovalNeed.SecondPerson, Limits.NeedFor(new Money(100, "EUR"), [Roles.Finance], needsApproval: true));
        Assert.Equal(ApprovalNeed.WithinOwnLimit, Limits.NeedFor(new Money(100, "EUR"), [Roles.Finance], needsApproval: false));
        Assert.Equal(ApprovalNeed.FinanceAndManager, Limits.NeedFor(new Money(60_000, "EUR"), [Roles.Finance], needsApproval: true));
    }

    [Fact]
    public void What_cannot_be_compared_counts_as_large()
    {
        Assert.True(Limits.IsLarge(new Money(1, "USD")));
        Assert.False(Limits.IsLarge(new Money(50_000, "EUR")));
        Assert.True(Limits.IsLarge(new Money(50_001, "EUR")));
    }
}
