using CsCheck;
using ReturnsDesk.Domain.Signals;

namespace ReturnsDesk.Tests.Domain.Signals;

public sealed class SharePriorTests
{
    private static readonly Gen<UnitCounts> Customer = Gen.Select(Gen.Int[1, 40], Gen.Double[0, 1], (bought, share) => new UnitCounts(bought, (int)(bought * share)));

    [Theory]
    [InlineData(0.1, 4)]
    [InlineData(0.25, 12)]
    [InlineData(0.6, 30)]
    public void It_finds_the_distribution_that_customers_were_drawn_from(double mean, double strength)
    {
        var prior = SharePrior.Fit(Drawn(mean, strength, customers: 40_000));

        Assert.InRange(prior.Mean, mean - 0.01, mean + 0.01);
        Assert.InRange(prior.Strength, strength * 0.85, strength * 1.15);
    }

    [Fact]
    public void Customers_who_differ_by_chance_alone_weigh_least()
    {
        var random = new Random(5);
        var customers = Enumerable.Range(0, 20_000).Select(_ => new UnitCounts(10, Enumerable.Range(0, 10).Count(_ => random.NextDouble() < 0.2)));

        Assert.True(SharePrior.Fit(customers).Strength > 300);
    }

    [Fact]
    public void A_share_lies_between_the_customers_own_and_the_shops() => Gen.Select(Customer, Customer.Array[SharePrior.FewestCustomers, 120]).Sample((customer, shop) =>
    {
        var prior = SharePrior.Fit(shop);
        var own = (double)customer.Asked / customer.Bought;
        var share = prior.Shrink(customer);
        return share >= Math.Min(own, prior.Mean) - 1e-9 && share <= Math.Max(own, prior.Mean) + 1e-9 && prior.Strength is >= SharePrior.Weakest and <= SharePrior.Strongest;
    });

    [Fact]
    public void One_unit_of_one_is_no_habit_and_thirty_of_forty_are()
    {
        var prior = new SharePrior(0.1, 20);

        Assert.InRange(prior.Times(new UnitCounts(1, 1)), 1.3, 1.5);
        Assert.InRange(prior.Times(new UnitCounts(40, 30)), 5.2, 5.4);
    }

    [Fact]
    public void Too_few_customers_tell_nothing()
    {
        var customers = Drawn(0.2, 5, SharePrior.FewestCustomers).ToList();

        Assert.True(SharePrior.Fit(customers).IsKnown);
        Assert.Equal(SharePrior.Unknown, SharePrior.Fit(customers.Take(SharePrior.FewestCustomers - 1)));
    }

    [Fact]
    public void In_a_young_shop_the_luck_of_a_few_is_no_habit()
    {
        var random = new Random(11);
        var standsOut = Enumerable.Range(0, 200).Count(_ =>
        {
            var shop = Enumerable.Range(0, 80).Select(_ => Enumerable.Range(0, 3).Count(_ => random.NextDouble() < 0.15)).Select(asked => new UnitCounts(3, asked)).ToList();
            return SharePrior.Fit(shop).Times(new UnitCounts(3, 3)) >= 2;
        });

        Assert.InRange(standsOut, 0, 10);
    }

    [Fact]
    public void An_empty_shop_and_one_without_returns_make_nobody_stand_out()
    {
        Assert.Equal(1, SharePrior.Fit([]).Times(new UnitCounts(3, 3)));
        Assert.Equal(1, SharePrior.Fit(Enumerable.Repeat(new UnitCounts(5, 0), 100)).Times(new UnitCounts(3, 3)));
        Assert.Equal(1, SharePrior.Fit(Enumerable.Repeat(new UnitCounts(3, 3), 100)).Times(new UnitCounts(3, 3)));
    }

    [Fact]
    public void More_asked_back_than_bought_counts_as_all() => Assert.Equal(1, new SharePrior(1, 10).Shrink(new UnitCounts(2, 5)));

    private static IEnumerable<UnitCounts> Drawn(double mean, double strength, int customers)
    {
        var random = new Random(17);
        for (var i = 0; i < customers; i++)
        {
            // Pólya's urn draws from a beta distribution without naming it.
            var bought = random.Next(1, 25);
            var asked = 0;
            for (var unit = 0; unit < bought; unit++)
            {
                asked += random.NextDouble() < ((strength * mean) + asked) / (strength + unit) ? 1 : 0;
            }

            yield return new UnitCounts(bought, asked);
        }
    }
}
