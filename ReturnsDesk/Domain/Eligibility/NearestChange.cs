using System.Globalization;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>
/// Finds the nearest single change of a fact that turns a verdict, by trying: what is found was judged, so it does turn it. Facts are tried in the order
/// of <see cref="JudgedFact"/>; of a fact the values that the policy and the law speak of, the nearest first.
/// </summary>
public static class NearestChange
{
    private const int FurthestDays = 3660;

    /// <summary>Null where no change of one fact would have turned it.</summary>
    public static FactChange? Of(PolicyJudge judge, ReturnPolicy policy, Verdict verdict)
    {
        var facts = verdict.Facts!;
        foreach (var (fact, from, to, changed) in Tries(policy, facts, verdict))
        {
            var answer = judge.Line(changed).Answer;
            if (answer != verdict.Answer)
            {
                return new FactChange(fact, from, to, answer);
            }
        }

        return null;
    }

    /// <summary>The facts with the change made: what a property test judges again.</summary>
    public static JudgedFacts Apply(ReturnPolicy policy, Verdict verdict, FactChange change) =>
        Tries(policy, verdict.Facts!, verdict).First(tried => tried.Fact == change.Fact && tried.To == change.To).Changed;

    private static IEnumerable<(JudgedFact Fact, string From, string To, JudgedFacts Changed)> Tries(ReturnPolicy policy, JudgedFacts facts, Verdict verdict)
    {
        var scopes = policy.AllRules.Select(rule => rule.When).ToList();
        return [.. Evidence(facts), .. Days(facts, verdict), .. Units(facts), .. Choices(policy, facts), .. Reasons(facts, scopes), .. Prices(facts, scopes), .. Names(facts, scopes), .. Cancelled(facts)];
    }

    private static IEnumerable<(JudgedFact, string, string, JudgedFacts)> Evidence(JudgedFacts facts)
    {
        var had = $"{(facts.Photos > 0 ? "photo" : "")}{(facts.HasComment ? "+comment" : "")}";
        if (facts.Photos == 0)
        {
            yield return (JudgedFact.Evidence, had, "photo", facts with { Photos = 1 });
        }

        if (!facts.HasComment)
        {
            yield return (JudgedFact.Evidence, had, "comment", facts with { HasComment = true });
            yield return (JudgedFact.Evidence, had, "photo+comment", facts with { HasComment = true, Photos = Math.Max(1, facts.Photos) });
        }
    }

    /// <summary>The day that turns it lies at an end of a window: the last day named, or the one after it.</summary>
    private static IEnumerable<(JudgedFact, string, string, JudgedFacts)> Days(JudgedFacts facts, Verdict verdict) =>
        verdict.Trace.SelectMany(answer => answer.Facts).Append(verdict.LastDayOn is { } last ? Plain(last) : "")
            .Where(text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            .Select(text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .SelectMany(day => new[] { day, day.AddDays(1) })
            .Where(day => day != facts.AskedOn && Math.Abs(day.DayNumber - facts.AskedOn.DayNumber) <= FurthestDays)
            .Distinct().OrderBy(day => Math.Abs(day.DayNumber - facts.AskedOn.DayNumber))
            .Select(day => (JudgedFact.AskedOn, Plain(facts.AskedOn), Plain(day), facts with { AskedOn = day }));

    private static IEnumerable<(JudgedFact, string, string, JudgedFacts)> Units(JudgedFacts facts) =>
        new[] { facts.OpenUnits, facts.OpenUnits + 1 }.Where(units => units > 0 && units != facts.Units)
            .OrderBy(units => Math.Abs(units - facts.Units))
            .Select(units => (JudgedFact.Units, Plain(facts.Units), Plain(units), facts with { Units = units }));

    private static IEnumerable<(JudgedFact, string, string, JudgedFacts)> Choices(ReturnPolicy policy, JudgedFacts facts)
    {
        foreach (var way in Enum.GetValues<ReturnWay>().Where(way => way != facts.Way))
        {
            yield return (JudgedFact.Way, facts.Way.ToString(), way.ToString(), facts with { Way = way });
        }

        foreach (var kind in Enum.GetValues<ReturnKind>().Where(kind => kind != facts.Kind))
        {
            yield return (JudgedFact.Kind, facts.Kind.ToString(), kind.ToString(), facts with { Kind = kind });
        }

        foreach (var fault in Enum.GetValues<FaultSide>().Where(fault => fault != facts.Fault))
        {
            yield return (JudgedFact.Reason, facts.Fault.ToString(), fault.ToString(), facts with { Fault = fault });
        }
    }

    private static IEnumerable<(JudgedFact, string, string, JudgedFacts)> Reasons(JudgedFacts facts, List<RuleScope> scopes) =>
        Others(scopes.SelectMany(scope => scope.Reasons), facts.ReasonCode).Select(code => (JudgedFact.Reason, facts.ReasonCode, code, facts with { ReasonCode = code }));

    private static IEnumerable<(JudgedFact, string, string, JudgedFacts)> Prices(JudgedFacts facts, List<RuleScope> scopes) =>
        scopes.SelectMany(scope => new[] { scope.PriceFromMinor, scope.PriceFromMinor - 1, scope.PriceBelowMinor, scope.PriceBelowMinor - 1 })
            .OfType<long>().Where(price => price >= 0 && price != facts.UnitPaidMinor).Distinct().OrderBy(price => Math.Abs(price - facts.UnitPaidMinor))
            .Select(price => (JudgedFact.Price, Plain(facts.UnitPaidMinor), Plain(price), facts with { UnitPaidMinor = price }));

    private static IEnumerable<(JudgedFact, string, string, JudgedFacts)> Names(JudgedFacts facts, List<RuleScope> scopes) =>
        Others(scopes.SelectMany(scope => scope.CustomerGroups), facts.CustomerGroup).Select(to => (JudgedFact.CustomerGroup, facts.CustomerGroup, to, facts with { CustomerGroup = to }))
            .Concat(Others(scopes.SelectMany(scope => scope.Channels), facts.Channel).Select(to => (JudgedFact.Channel, facts.Channel, to, facts with { Channel = to })))
            .Concat(Others(scopes.SelectMany(scope => scope.Categories), facts.Category).Select(to => (JudgedFact.Category, facts.Category, to, facts with { Category = to })))
            .Concat(Others(scopes.SelectMany(scope => scope.Products), facts.Sku).Select(to => (JudgedFact.Product, facts.Sku, to, facts with { Sku = to })))
            .Concat(Others(scopes.SelectMany(scope => scope.Countries), facts.Country).Select(to => (JudgedFact.Country, facts.Country, to, facts with { Country = to })));

    /// <summary>The names that rules speak of, and one that none does.</summary>
    private static IEnumerable<string> Others(IEnumerable<string> named, string own) =>
        named.Distinct(StringComparer.OrdinalIgnoreCase).Append("").Where(name => !string.Equals(name, own, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(JudgedFact, string, string, JudgedFacts)> Cancelled(JudgedFacts facts)
    {
        yield return (JudgedFact.OrderIsCancelled, facts.OrderIsCancelled.ToString(), (!facts.OrderIsCancelled).ToString(), facts with { OrderIsCancelled = !facts.OrderIsCancelled });
    }

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Plain(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
