using CsCheck;
using ReturnsDesk.Domain.Numbers;

namespace ReturnsDesk.Tests.Domain.Numbers;

public sealed class WilsonIntervalTests
{
    /// <summary>Worked examples, computed by hand from Wilson's formula with z = 1.96 (to four digits).</summary>
    [Theory]
    [InlineData(0, 10, 0.0, 0.2775)]
    [InlineData(1, 10, 0.0179, 0.4042)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 10, 0.7225, 1.0)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void It_matches_worked_examples(int hits, int trials, double low, double high)
    {
        var interval = WilsonInterval.Of((double)hits / trials, trials);

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Nothing_counted_tells_nothing() => Assert.Equal(new WilsonInterval(0, 1), WilsonInterval.Of(0.3, 0));

    [Fact]
    public void A_share_above_one_counts_as_one() => Assert.Equal(WilsonInterval.Of(1, 20), WilsonInterval.Of(1.7, 20));

    [Fact]
    public void It_holds_the_share_and_stays_within_nought_and_one() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0.5, 1e7]).Sample((share, trials) =>
        {
            var interval = WilsonInterval.Of(share, trials);

            Assert.InRange(interval.Low, 0, share + 1e-9);
            Assert.InRange(interval.High, share - 1e-9, 1);
        });

    [Fact]
    public void More_evidence_narrows_it()
    {
        var few = WilsonInterval.Of(0.2, 50);
        var many = WilsonInterval.Of(0.2, 5000);

        Assert.True(many.Low > few.Low && many.High < few.High);
    }
}
