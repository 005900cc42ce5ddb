using ReturnsDesk.Domain.Signals;

namespace ReturnsDesk.Tests.Domain.Signals;

public sealed class SignalBackTestTests
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_level_counts_what_it_marks_and_how_that_turned_out()
    {
        var test = Test();
        test.Ask(Claim(1, day: 1, SignalOutcome.Fine));
        test.Ask(Claim(1, day: 2, SignalOutcome.Bad));
        test.Ask(Claim(2, day: 3, SignalOutcome.Fine));
        test.Ask(Claim(3, day: 4, SignalOutcome.Unknown));

        var result = test.Result();

        var first = result.Of(SignalKind.ParcelClaims, 1)!;
        Assert.Equal((1, 2, 1, 2, 1), (first.Bad, first.Fine, first.Unknown, first.DecidedCustomers, first.GoodCustomersHit));
        var second = result.Of(SignalKind.ParcelClaims, 2)!;
        Assert.Equal((1, 0, 1.0, 0), (second.Bad, second.Fine, second.Precision, second.GoodCustomersHit));
        Assert.Null(result.Of(SignalKind.ParcelClaims, 3)!.Precision);
        Assert.Equal((4, 1, 2, 1), (result.Requests, result.Bad, result.Fine, result.GoodCustomers));
    }

    [Fact]
    public void Nothing_that_came_later_is_known()
    {
        var test = Test(linked: new() { [1] = [2], [2] = [1] });
        test.Ask(Plain(1, day: 1, SignalOutcome.Fine));
        test.Ask(Plain(2, day: 2, SignalOutcome.Fine));

        var marked = test.Result().Of(SignalKind.LinkedAccounts, 1)!;

        Assert.Equal(1, marked.Fine);
    }

    [Fact]
    public void A_purchase_of_tomorrow_does_not_make_todays_share_smaller()
    {
        // A shop in which one unit in a hundred comes back, and a customer who sends back all of twenty.
        var before = Shop();
        before.Buy(1, 20);
        before.Ask(new PastSignalRequest(1, At(31), 20, false, SignalOutcome.Bad));
        before.Buy(1, 5_000);

        Assert.Equal(1, before.Result().Of(SignalKind.ReturnShare, 4)!.Bad);
    }

    [Fact]
    public void Claims_are_forgotten_after_a_year()
    {
        var test = Test();
        test.Ask(Claim(1, day: 0, SignalOutcome.Fine));
        test.Ask(Claim(1, day: CustomerStanding.ClaimDays, SignalOutcome.Fine));

        Assert.Equal(0, test.Result().Of(SignalKind.ParcelClaims, 2)!.Fine);
    }

    [Fact]
    public void What_was_before_the_months_looked_at_is_known_but_not_counted()
    {
        var test = new SignalBackTest(At(10), new Dictionary<long, IReadOnlyList<long>>());
        test.Ask(Claim(1, day: 1, SignalOutcome.Bad));
        test.Ask(Claim(1, day: 11, SignalOutcome.Fine));

        var result = test.Result();

        Assert.Equal((1, 0, 1), (result.Requests, result.Bad, result.Of(SignalKind.ParcelClaims, 2)!.Fine));
        Assert.Equal(0, result.GoodCustomers);
    }

    [Fact]
    public void A_higher_level_never_marks_more()
    {
        var random = new Random(3);
        var test = Test(linked: new() { [1] = [2, 3, 4], [2] = [1], [5] = [1, 2, 3, 4, 6, 7] });
        for (var day = 0; day < 2_000; day++)
        {
            test.Buy(random.Next(1, 40), random.Next(1, 4));
            test.Ask(new PastSignalRequest(random.Next(1, 40), At(day / 4.0), random.Next(0, 3), random.Next(5) == 0, (SignalOutcome)random.Next(3)));
        }

        var result = test.Result();

        foreach (var levels in result.Levels.GroupBy(row => row.Kind))
        {
            var marked = levels.OrderBy(row => row.Level).Select(row => row.Decided + row.Unknown).ToList();
            Assert.Equal(marked.OrderDescending(), marked);
            Assert.All(levels, row => Assert.InRange(row.Precision ?? row.Interval.Low, row.Interval.Low, row.Interval.High));
        }
    }

    private static DateTime At(double day) => Start.AddDays(day);

    private static SignalBackTest Test(Dictionary<long, IReadOnlyList<long>>? linked = null) => new(Start, linked ?? []);

    private static SignalBackTest Shop()
    {
        var test = Test();
        for (var customer = 100; customer < 400; customer++)
        {
            test.Buy(customer, 10);
            test.Ask(new PastSignalRequest(customer, At(1), customer % 10 == 0 ? 3 : 0, false, SignalOutcome.Fine));
        }

        return test;
    }

    private static PastSignalRequest Plain(long customer, double day, SignalOutcome outcome) => new(customer, At(day), 1, false, outcome);

    private static PastSignalRequest Claim(long customer, double day, SignalOutcome outcome) => new(customer, At(day), 0, true, outcome);
}
