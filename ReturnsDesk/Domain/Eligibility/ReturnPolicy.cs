using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>What differs from the rest for one category of the shop. The name is compared without regard to case.</summary>
public sealed record CategoryRule
{
    public required string Category { get; init; }

    /// <summary>Days from delivery; null takes the policy's own.</summary>
    public int? WindowDays { get; init; }

    /// <summary>False for virtual goods, top-ups, custom-made: refundable only on error.</summary>
    public bool IsReturnable { get; init; } = true;
    public GradingKind Grading { get; init; }
}

/// <summary>A clock of the policy: how long a step may take and what happens by itself when it lapses.</summary>
public sealed record ClockTerm(DeadlineNode Node, int Hours, LapseAction OnLapse);

/// <summary>The merchant's promise, as data. A return is judged for ever by the version in force when its order was placed.</summary>
public sealed record ReturnPolicy
{
    public const int LongestWindow = 3650;

    public int Version { get; init; } = 1;
    public DateOnly ValidFromOn { get; init; } = new(2000, 1, 1);

    /// <summary>Days from the day of delivery, in the merchant's time zone; the last day counts whole.</summary>
    public int WindowDays { get; init; } = 30;
    public IReadOnlyList<CategoryRule> Categories { get; init; } = [];

    /// <summary>What differs from the policy's own terms, and when; which of two rules decides, <see cref="RuleScope.Specificity"/> says.</summary>
    public IReadOnlyList<PolicyRule> Rules { get; init; } = [];
    public IReadOnlyList<HolidayExtension> Holidays { get; init; } = [];

    /// <summary>From when the window counts where the delivery is not known, and the days that delivery is taken to have needed.</summary>
    public DeliveryFallback Fallback { get; init; }
    public int FallbackDays { get; init; }

    /// <summary>ISO 4217: of every amount in the rules. Empty: no amount can be compared, so nothing that is bounded by one is done by itself.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Deductions, fees, and who pays which freight.</summary>
    public RefundTerms Refund { get; init; } = RefundTerms.Preset;

    /// <summary>What a customer who owes return freight is charged for the merchant's label, in minor units of the order's currency.</summary>
    public long ReturnFreightMinor { get; init; }

    /// <summary>What store credit is worth more than money, for whoever takes it instead.</summary>
    public BasisPoints StoreCreditBonusPercent { get; init; }

    /// <summary>How long store credit lasts; 0: for ever.</summary>
    public int StoreCreditMonths { get; init; } = 24;
    public IReadOnlyList<ClockTerm> Clocks { get; init; } =
    [
        new(DeadlineNode.Review, 48, LapseAction.Escalate),
        new(DeadlineNode.Answer, 7 * 24, LapseAction.Cancel),
        new(DeadlineNode.Ship, 7 * 24, LapseAction.Expire),
        new(DeadlineNode.Receive, 10 * 24, LapseAction.Escalate),
        new(DeadlineNode.Inspect, 48, LapseAction.Escalate),
        new(DeadlineNode.Refund, 48, LapseAction.Escalate),
        new(DeadlineNode.Appeal, 7 * 24, LapseAction.None),
    ];

    /// <summary>The rule of a category, or one that says nothing special.</summary>
    public CategoryRule RuleFor(string category) =>
        Categories.FirstOrDefault(rule => string.Equals(rule.Category, category, StringComparison.OrdinalIgnoreCase)) ?? new CategoryRule { Category = category };

    public int WindowFor(string category) => RuleFor(category).WindowDays ?? WindowDays;

    /// <summary>The rules, and after them what the categories say of window and exclusion.</summary>
    public IEnumerable<PolicyRule> AllRules => Rules.Concat(Categories.Where(category => category.WindowDays is not null || !category.IsReturnable).Select(RuleOf));

    /// <summary>The same promise with what its categories say of window and exclusion written as rules; the categories keep how their goods are inspected.</summary>
    public ReturnPolicy WithRulesOnly() => this with
    {
        Rules = [.. AllRules],
        Categories = [.. Categories.Where(category => category.Grading != GradingKind.Usual).Select(category => new CategoryRule { Category = category.Category, Grading = category.Grading })],
    };

    public ClockTerm ClockFor(DeadlineNode node) =>
        Clocks.FirstOrDefault(clock => clock.Node == node) ?? new ClockTerm(node, 48, LapseAction.Escalate);

    private static PolicyRule RuleOf(CategoryRule category) => new()
    {
        Id = "category:" + category.Category,
        When = new RuleScope { Categories = [category.Category] },
        WindowDays = category.WindowDays,
        Exclusion = category.IsReturnable ? null : ExclusionKind.FinalSale,
    };
}
