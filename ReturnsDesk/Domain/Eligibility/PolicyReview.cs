using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>What is wrong with a policy, and what is odd about it.</summary>
public static class PolicyReview
{
    public const int MostRules = 500;

    /// <summary>
    /// Why it cannot be stored: <c>policy.too-many-rules</c>, <c>policy.rule-twice</c> (id), <c>policy.rule-says-nothing</c> (id), <c>policy.days-out-of-range</c>,
    /// <c>policy.amount-negative</c>, <c>policy.price-range</c>, <c>policy.nothing-allowed</c>, <c>policy.rate-out-of-range</c>, <c>policy.holiday-range</c>,
    /// <c>policy.clock-out-of-range</c>, <c>policy.amounts-need-currency</c>.
    /// </summary>
    public static IReadOnlyList<Refusal> Faults(ReturnPolicy policy)
    {
        var faults = new List<Refusal>();
        if (policy.Rules.Count > MostRules)
        {
            faults.Add(new Refusal("policy.too-many-rules", policy.Rules.Count, MostRules));
        }

        faults.AddRange(policy.Rules.GroupBy(rule => rule.Id, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => new Refusal("policy.rule-twice", same.Key)));
        faults.AddRange(policy.Rules.Select(rule => RuleFault(rule, policy.Currency)).OfType<Refusal>());
        if (IsOutside(policy.WindowDays) || IsOutside(policy.FallbackDays))
        {
            faults.Add(new Refusal("policy.days-out-of-range", "", ReturnPolicy.LongestWindow));
        }

        faults.AddRange(policy.Holidays.Where(holiday => holiday.DeliveredTo < holiday.DeliveredFrom || holiday.LastDayOn < holiday.DeliveredTo).Select(holiday => new Refusal("policy.holiday-range", holiday.Name)));
        faults.AddRange(policy.Clocks.Concat(policy.Rules.SelectMany(rule => rule.Clocks ?? [])).Where(clock => clock.Hours is < 1 or > 24 * 365).Select(clock => new Refusal("policy.clock-out-of-range", clock.Node, 24 * 365)));
        return faults;
    }

    private static Refusal? RuleFault(PolicyRule rule, string currency) =>
        !Enum.GetValues<PolicyTopic>().Any(rule.Speaks) ? new Refusal("policy.rule-says-nothing", rule.Id)
        : rule.WindowDays is { } days && IsOutside(days) ? new Refusal("policy.days-out-of-range", rule.Id, ReturnPolicy.LongestWindow)
        : rule.ReturnFreightMinor < 0 || rule.Grant?.UpToMinor < 0 || rule.Fee?.FixedMinorUnits < 0 || rule.When.PriceFromMinor < 0 ? new Refusal("policy.amount-negative", rule.Id)
        : rule.When.PriceFromMinor >= rule.When.PriceBelowMinor ? new Refusal("policy.price-range", rule.Id)
        : rule.Kinds is { Count: 0 } || rule.Ways is { Count: 0 } ? new Refusal("policy.nothing-allowed", rule.Id)
        : IsOutside(rule.Fee) || IsOutside(rule.Deductions) ? new Refusal("policy.rate-out-of-range", rule.Id)
        : currency.Length == 0 && (rule.When.HasPrice || rule.Grant?.UpToMinor is not null) ? new Refusal("policy.amounts-need-currency", rule.Id)
        : null;

    private static bool IsOutside(int days) => days is < 0 or > ReturnPolicy.LongestWindow;

    private static bool IsOutside(RestockingFee? fee) => fee is not null && IsOutside(fee.Rate);

    private static bool IsOutside(GradeDeductions? rates) => rates is not null && new[] { rates.A, rates.B, rates.C, rates.D, rates.X }.Any(IsOutside);

    private static bool IsOutside(BasisPoints rate) => rate.Value is < 0 or > 10_000;
}
