using System.Globalization;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>What the policy is asked about one line. Days are days of the merchant's time zone.</summary>
public sealed record JudgedFacts
{
    public required ReturnKind Kind { get; init; }
    public required string Category { get; init; }
    public required FaultSide Fault { get; init; }
    public required int Units { get; init; }
    public required int OpenUnits { get; init; }
    public bool OrderIsCancelled { get; init; }
    public DateOnly? DeliveredOn { get; init; }
    public required DateOnly AskedOn { get; init; }
}

/// <summary>Asks the policy's rules in order; the strictest answer wins. Pure and total.</summary>
public static class Judge
{
    public static Verdict Line(ReturnPolicy policy, JudgedFacts facts)
    {
        var rule = policy.RuleFor(facts.Category);
        var lastDay = facts.DeliveredOn?.AddDays(policy.WindowFor(facts.Category));
        RuleAnswer[] trace = [Sold(facts), Units(facts), Returnable(rule, facts), Window(policy, facts, lastDay)];
        return new Verdict(trace.Max(answer => answer.Answer), lastDay, policy.Version, trace);
    }

    private static RuleAnswer Sold(JudgedFacts facts) =>
        facts.OrderIsCancelled ? Say("order-cancelled", VerdictAnswer.Ineligible) : Say("order-counts", VerdictAnswer.Eligible);

    private static RuleAnswer Units(JudgedFacts facts) =>
        facts.Units > facts.OpenUnits
            ? Say("too-many-units", VerdictAnswer.Ineligible, Plain(facts.Units), Plain(facts.OpenUnits))
            : Say("units-open", VerdictAnswer.Eligible, Plain(facts.Units), Plain(facts.OpenUnits));

    /// <summary>
    /// An excluded category can come back only on the merchant's or carrier's error, and then a person looks. A person looks at a withdrawal too: it is
    /// a right, and refusing it a legal decision, not a rule's.
    /// </summary>
    private static RuleAnswer Returnable(CategoryRule rule, JudgedFacts facts) =>
        rule.IsReturnable ? Say("category-returnable", VerdictAnswer.Eligible, rule.Category)
        : facts.Fault is FaultSide.Merchant or FaultSide.Carrier ? Say("category-excluded-but-fault", VerdictAnswer.NeedsReview, rule.Category)
        : Say("category-excluded", facts.Kind == ReturnKind.Withdrawal ? VerdictAnswer.NeedsReview : VerdictAnswer.Ineligible, rule.Category);

    private static RuleAnswer Window(ReturnPolicy policy, JudgedFacts facts, DateOnly? lastDay)
    {
        if (lastDay is not { } last)
        {
            return Say("not-delivered-yet", VerdictAnswer.Eligible, Plain(policy.WindowFor(facts.Category)));
        }

        return facts.AskedOn <= last
            ? Say("within-window", VerdictAnswer.Eligible, Plain(last), Plain(last.DayNumber - facts.AskedOn.DayNumber))
            : Say("past-window", VerdictAnswer.NeedsReview, Plain(last), Plain(facts.AskedOn.DayNumber - last.DayNumber));
    }

    private static RuleAnswer Say(string code, VerdictAnswer answer, params string[] facts) => new(code, answer, facts);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Plain(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
