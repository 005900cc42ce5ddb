using ReturnsDesk.Domain.Numbers;

namespace ReturnsDesk.Tests.Domain.Numbers;

public sealed class ReturnRateTests
{
    [Fact]
    public void It_is_returned_by_purchased() => Assert.Equal(0.25, new ReturnRate(5, 20).Share);

    [Fact]
    public void It_is_unknown_where_nothing_was_bought() => Assert.Null(new ReturnRate(3, 0).Share);

    [Fact]
    public void Nothing_back_is_a_rate_of_nought() => Assert.Equal(0.0, new ReturnRate(0, 7).Share);

    [Fact]
    public void Two_populations_may_pass_one() => Assert.Equal(2.0, new ReturnRate(4, 2).Share);

    [Fact]
    public void Rates_add_by_their_counts_not_by_their_shares() => Assert.Equal(new ReturnRate(6, 30), new ReturnRate(5, 10) + new ReturnRate(1, 20));
}
