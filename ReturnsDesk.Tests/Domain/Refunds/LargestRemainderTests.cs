using CsCheck;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Tests.Domain.Refunds;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(-100, new long[] { 1, 1, 1 }, new long[] { -34, -33, -33 })]
    [InlineData(5, new long[] { 0, 0 }, new long[] { 3, 2 })]
    [InlineData(5, new long[] { 0, 7 }, new long[] { 0, 5 })]
    [InlineData(0, new long[0], new long[0])]
    public void Ties_go_to_the_earlier_and_weights_of_zero_share_equally(long amount, long[] weights, long[] parts) =>
        Assert.Equal(parts, LargestRemainder.Share(amount, weights));

    [Fact]
    public void What_one_cannot_take_goes_to_the_others() => Assert.Equal([10, 60, 30], LargestRemainder.Share(100, [50, 40, 20], [10, 100, 100]));

    [Fact]
    public void Ceilings_that_do_not_hold_the_amount_are_a_bug() => Assert.Throws<ArgumentException>(() => LargestRemainder.Share(3, [1, 1], [1, 1]));

    [Fact]
    public void Parts_are_exact_and_within_one_of_the_proportion() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Long[0, 1_000_000_000].Array[1, 12]).Sample((amount, weights) =>
        {
            var parts = LargestRemainder.Share(amount, weights);
            var sum = (Int128)weights.Sum();

            return parts.Sum() == amount
                && (sum == 0 || parts.Zip(weights).All(pair => Int128.Abs(((Int128)pair.First * sum) - ((Int128)amount * pair.Second)) < sum));
        });

    [Fact]
    public void Ceilings_hold_whatever_the_weights() =>
        Gen.Select(Gen.Long[0, 1000].Array[1, 8], Gen.Long[0, 1000].Array[8], Gen.Int[0, 100]).Sample((weights, all, percent) =>
        {
            var ceilings = all.Take(weights.Length).ToArray();
            var amount = ceilings.Sum() * percent / 100;
            var parts = LargestRemainder.Share(amount, weights, ceilings);

            return parts.Sum() == amount && parts.Zip(ceilings).All(pair => pair.First >= 0 && pair.First <= pair.Second);
        });

}
