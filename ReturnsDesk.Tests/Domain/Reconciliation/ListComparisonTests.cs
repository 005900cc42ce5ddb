using CsCheck;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;
using static ReturnsDesk.Tests.Domain.Reconciliation.Lists;

namespace ReturnsDesk.Tests.Domain.Reconciliation;

public sealed class ListComparisonTests
{
    private enum Fate
    {
        Clean,
        WithoutKey,
        ListedTwice,
        UnderWayOnBothSides,
        Missing,
        Outside,
        OtherAmount,
        OtherCurrency,
        LateFailure,
        Twice,
    }

    [Fact]
    public void Exactly_what_was_planted_is_found_in_any_order_and_any_pages() =>
        Gen.Select(Gen.Enum<Fate>().Array[0, 60], Gen.Int[1, 17], Gen.Int[0, int.MaxValue]).Sample((fates, chunk, seed) =>
        {
            var ours = fates.Select((fate, i) => Ours(i, fate == Fate.UnderWayOnBothSides ? MoneyStatus.Pending : MoneyStatus.Succeeded)).ToList();
            var theirs = fates.SelectMany((fate, i) => Planted(fate, ours[i])).ToArray();
            new Random(seed).Shuffle(theirs);

            var found = Compare(Terms(), ours, theirs, chunk);

            var expected = fates.SelectMany((fate, i) => Expected(fate, ours[i]));
            return expected.Order().SequenceEqual(found.Select(difference => (difference.Kind, difference.Ours?.Key ?? difference.Theirs!.Reference)).Order());
        });

    [Fact]
    public void A_comparison_that_forgot_a_kind_would_be_noticed() => Assert.NotEqual(
        Expected(Fate.LateFailure, Ours(1)),
        Compare(Terms(), [Ours(1)], [.. Planted(Fate.Clean, Ours(1))]).Select(difference => (difference.Kind, difference.Ours!.Key)));

    [Fact]
    public void The_key_goes_before_the_number_of_the_gateway()
    {
        var (first, second) = (Ours(1), Ours(2) with { Reference = "re-1" });

        var found = Compare(Terms(), [first, second], [Row(first), Row(second)]);

        Assert.Empty(found);
    }

    [Fact]
    public void A_list_without_numbers_is_matched_by_payment_and_amount_each_part_once()
    {
        var twins = new[] { Ours(1), Ours(2) with { PaymentReference = "pay-1", Amount = Ours(1).Amount } };
        var rows = Enumerable.Range(0, 3).Select(i => new ListedRefund("", "", "", Ours(1).Amount, GatewayOutcome.Succeeded, Noon.AddMinutes(i)) { OtherPaymentReference = "pay-1" }).ToList();

        var found = Compare(Terms(isLive: false), twins, rows, chunk: 1);

        Assert.Equal([DifferenceKind.MadeOutside], found.Select(difference => difference.Kind));
    }

    [Theory]
    [InlineData(true, -5, true)]
    [InlineData(true, -6, false)]
    [InlineData(false, -4, true)]
    [InlineData(false, -5, false)]
    public void Nothing_at_the_edge_of_a_list_is_called_missing(bool isLive, int days, bool isMissing)
    {
        var ours = Ours(1) with { FirstSentAt = Noon.AddDays(days), LastSentAt = Noon.AddDays(days), StatusAt = Noon.AddDays(days) };
        var comparison = new ListComparison(Terms(isLive));

        comparison.TakeOurs(ours);

        Assert.Equal((isMissing ? 1 : 0, isMissing ? 0 : 1), (comparison.Found.Count, comparison.Undecided));
    }

    [Fact]
    public void A_try_that_failed_says_nothing_beside_one_that_did_not() =>
        Assert.Empty(Compare(Terms(), [Ours(1)], [Row(Ours(1), GatewayOutcome.Failed) with { Reference = "re-0" }, Row(Ours(1))]));

    [Fact]
    public void A_refund_of_a_stranger_that_failed_moved_no_money() => Assert.Empty(Compare(Terms(), [], [Row(Ours(1), GatewayOutcome.Failed)]));

    private static IEnumerable<ListedRefund> Planted(Fate fate, OurPart ours) => fate switch
    {
        Fate.Clean => [Row(ours)],
        Fate.WithoutKey => [Row(ours) with { Key = "" }],
        Fate.ListedTwice => [Row(ours), Row(ours)],
        Fate.UnderWayOnBothSides => [Row(ours, GatewayOutcome.Pending)],
        Fate.Missing => [],
        Fate.Outside => [Row(ours), Row(ours) with { Key = "", Reference = $"stranger-{ours.IntentId}" }],
        Fate.OtherAmount => [Row(ours) with { Amount = ours.Amount + new Money(1, "EUR") }],
        Fate.OtherCurrency => [Row(ours) with { Amount = new Money(ours.Amount.MinorUnits, "USD") }],
        Fate.LateFailure => [Row(ours, GatewayOutcome.Failed)],
        Fate.Twice => [Row(ours), Row(ours) with { Reference = $"second-{ours.IntentId}" }],
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "Unknown fate."),
    };

    private static IEnumerable<(DifferenceKind, string)> Expected(Fate fate, OurPart ours) => fate switch
    {
        Fate.Missing => [(DifferenceKind.MissingThere, ours.Key)],
        Fate.Outside => [(DifferenceKind.MadeOutside, $"stranger-{ours.IntentId}")],
        Fate.OtherAmount => [(DifferenceKind.Amount, ours.Key)],
        Fate.OtherCurrency => [(DifferenceKind.Currency, ours.Key)],
        Fate.LateFailure => [(DifferenceKind.Status, ours.Key)],
        Fate.Twice => [(DifferenceKind.Twice, ours.Key)],
        _ => [],
    };
}
