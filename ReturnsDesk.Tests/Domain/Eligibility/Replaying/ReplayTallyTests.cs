using CsCheck;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Eligibility.Replaying;

public sealed class ReplayTallyTests
{
    private static readonly string[] Categories = ["Mugs", "Lamps", ""];
    private static readonly string[] Currencies = ["EUR", "CNY"];
    private static readonly CaseStatus[] Ends = [CaseStatus.Resolved, CaseStatus.Rejected, CaseStatus.InTransit, CaseStatus.Expired];

    private static readonly Gen<ReturnPolicy> Policies = Gen.Select(Gen.Int[0, 60], Gen.Enum<AutomaticAction>(), Gen.Long[0, 8000], Gen.Bool, Gen.Int[0, 5000], (window, action, bound, rejects, fee) => Past.Policy with
    {
        WindowDays = window,
        Rules =
        [
            new PolicyRule { Id = "grant", Grant = new AutomaticGrant(action, bound) },
            new PolicyRule { Id = "reject", RejectsUnfit = rejects },
            new PolicyRule { Id = "lamps", When = new RuleScope { Categories = ["Lamps"] }, WindowDays = window / 2, Fee = RestockingFee.OfRate(new BasisPoints(fee)) },
        ],
    });

    private static readonly Gen<(JudgedFacts Facts, CaseStatus Status)> Requests = Gen.Select(Gen.Int[0, 90], Gen.Int[0, 2], Gen.Int[0, 1], Gen.Enum<FaultSide>(), Gen.Int[0, 3], (days, category, currency, fault, end) =>
        (Past.After(days) with { Category = Categories[category], Currency = Currencies[currency], Fault = fault }, Ends[end]));

    [Fact]
    public void The_live_policy_repeats_every_decision_and_changes_nothing() => Gen.Select(Policies, Requests.Array[1, 30]).Sample((policy, requests) =>
    {
        var result = Replayed(policy, policy, requests);

        Assert.Equal((requests.Length, requests.Length, 0), (result.Check.Requests, result.Check.Same, result.Changed));
        Assert.Equal(result.Check.Automatic, result.Check.AutomaticSame);
        Assert.All(result.Money, money => Assert.Equal(money.Then, money.Now));
    });

    [Fact]
    public void Every_table_adds_up_to_the_same() => Gen.Select(Policies, Policies, Requests.Array[1, 30]).Sample((policy, draft, requests) =>
    {
        var result = Replayed(policy, draft with { Version = 2 }, requests);

        Assert.Equal((requests.Length, requests.Length), (result.Cells.Sum(cell => cell.Requests), result.Actions.Sum(action => action.Now)));
        Assert.Equal(requests.Length, result.Check.Same);
        foreach (var rows in new[] { result.Categories, result.Reasons, result.CustomerGroups })
        {
            Assert.Equal((requests.Length, result.Changed), (rows.Sum(row => row.Requests), rows.Sum(row => row.Changed)));
            foreach (var money in result.Money)
            {
                var same = rows.Where(row => row.Currency == money.Currency).ToList();
                Assert.Equal((money.Requests, money.Then, money.Now), (same.Sum(row => row.Requests), Sum(same, row => row.Then), Sum(same, row => row.Now)));
            }
        }
    });

    [Fact]
    public void Groups_stand_by_the_money_they_move_and_examples_too()
    {
        var tally = new ReplayTally();
        var replayer = new Replayer(Past.Policy with { Version = 2, Categories = [new CategoryRule { Category = "Lamps", IsReturnable = false }], WindowDays = 7 }, new Dictionary<int, ReturnPolicy> { [1] = Past.Policy });
        for (var i = 0; i < 8; i++)
        {
            tally.Add(replayer.Replay(Past.Request(Past.Facts with { Category = i % 4 == 0 ? "Lamps" : "Mugs" }) with { Number = $"R-{i}" }));
        }

        var result = tally.Result(imported: 3);

        Assert.Equal(["Lamps", "Mugs"], result.Categories.Select(row => row.Key));
        Assert.Equal((-8000L, 0L), (result.Categories[0].Difference, result.Categories[1].Difference));
        Assert.Equal(["R-4", "R-0"], result.Categories[0].Examples);
        Assert.Equal(5, result.Reasons.Single().Examples.Count);
        Assert.Equal(["R-4", "R-0"], result.Reasons.Single().Examples.Take(2));
        Assert.Equal((8, 3), (result.Requests, result.Imported));
    }

    [Fact]
    public void A_judge_that_says_something_else_than_then_is_told_with_an_example()
    {
        var tally = new ReplayTally();
        tally.Add(Past.Policy.Replay(Past.Request() with { Automatic = AutomaticAction.KeepItem }));

        var check = tally.Result(0).Check;

        Assert.Equal((1, 0, 1, 0), (check.Requests, check.Same, check.Automatic, check.AutomaticSame));
        Assert.Equal(["R-2026-000001"], check.Examples);
    }

    private static ReplayResult Replayed(ReturnPolicy policy, ReturnPolicy draft, (JudgedFacts Facts, CaseStatus Status)[] requests)
    {
        var tally = new ReplayTally();
        var replayer = new Replayer(draft, new Dictionary<int, ReturnPolicy> { [policy.Version] = policy });
        foreach (var (facts, status) in requests)
        {
            tally.Add(replayer.Replay(Past.Request(facts, policy, status)));
        }

        return tally.Result(0);
    }

    private static ReplayAmounts Sum(List<ReplayGroup> rows, Func<ReplayGroup, ReplayAmounts> amounts) => rows.Aggregate(default(ReplayAmounts), (sum, row) => sum + amounts(row));
}
