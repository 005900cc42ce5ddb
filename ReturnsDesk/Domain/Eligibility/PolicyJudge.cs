using System.Globalization;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>
/// One version of a policy, ready to judge: pure, total and deterministic. The strictest answer of the rules wins, except where the law grants a right: then
/// no rule of the merchant can say anything but yes, and no fee is taken. Safe for many threads at once.
/// </summary>
public sealed partial class PolicyJudge
{
    /// <summary>Whether the order counts and has the units: no law changes that.</summary>
    private const int Askable = 2;

    private readonly RuleBook _rules;
    private readonly ReturnPolicy _policy;
    private readonly StatutoryLaw _law;

    public PolicyJudge(ReturnPolicy policy, StatutoryLaw? law = null)
    {
        (_policy, _law) = (policy, law ?? ((_, _, _) => null));
        _rules = new RuleBook(policy);
    }

    /// <summary>What the policy says of one line. Never refuses and never throws, whatever the facts.</summary>
    public Verdict Line(JudgedFacts facts)
    {
        var exclusion = _rules.Of(PolicyTopic.Exclusion, facts);
        var kind = exclusion?.Exclusion ?? ExclusionKind.None;
        var right = facts.Kind.IsStatutoryClaim() ? _law(facts, kind, exclusion?.IsConfirmedAtPurchase == true) : null;
        var trace = new List<RuleAnswer>(10) { Sold(facts), Units(facts) };
        var hard = Strictest(trace);
        var isStatutory = right?.IsOpen(facts.AskedOn) == true;
        if (right is not null)
        {
            trace.Add(Law(right, facts));
        }

        var window = Window(facts, out var lastDay);
        Add(trace, Kinds(facts));
        Add(trace, Ways(facts));
        trace.Add(Returnable(facts, kind, exclusion));
        trace.Add(window);
        var evidence = Evidence(facts, isStatutory, trace);
        var strictest = Strictest(trace, Askable);
        var answer = isStatutory || hard > strictest ? hard : strictest;
        var last = right is { IsExcluded: false } && lastDay is { } day ? right.LastDayOn is { } lawful ? Later(day, lawful) : (DateOnly?)null : lastDay;
        return Terms(facts, trace, new Verdict(answer, last, _policy.Version, trace) { IsStatutory = isStatutory, Evidence = evidence, Facts = facts }, strictest);
    }

    private static VerdictAnswer Strictest(List<RuleAnswer> trace, int from = 0)
    {
        var strictest = VerdictAnswer.Eligible;
        for (var at = from; at < trace.Count; at++)
        {
            strictest = trace[at].Answer > strictest ? trace[at].Answer : strictest;
        }

        return strictest;
    }

    private static void Add(List<RuleAnswer> trace, RuleAnswer? answer)
    {
        if (answer is not null)
        {
            trace.Add(answer);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static RuleAnswer Say(string code, VerdictAnswer answer, PolicyRule? rule, params string[] facts) => new(code, answer, facts) { RuleId = rule?.Id };

    /// <summary>A word of the domain, told in any language later.</summary>
    private static string Word<T>(T word)
        where T : struct, Enum => $"{typeof(T).Name}.{word}";

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Plain(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
