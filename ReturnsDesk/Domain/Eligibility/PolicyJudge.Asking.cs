using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Eligibility;

public sealed partial class PolicyJudge
{
    private static RuleAnswer Sold(JudgedFacts facts) =>
        facts.OrderIsCancelled ? Say("order-cancelled", VerdictAnswer.Ineligible, null) : Say("order-counts", VerdictAnswer.Eligible, null);

    private static RuleAnswer Units(JudgedFacts facts) => facts.Units < 1 || facts.Units > facts.OpenUnits
        ? Say("too-many-units", VerdictAnswer.Ineligible, null, Plain(facts.Units), Plain(facts.OpenUnits))
        : Say("units-open", VerdictAnswer.Eligible, null, Plain(facts.Units), Plain(facts.OpenUnits));

    private static RuleAnswer Law(StatutoryWindow right, JudgedFacts facts) =>
        right.IsExcluded ? Say("law-excluded", WithoutRight(facts), null, right.Regime)
        : right.LastDayOn is not { } last ? Say("law-open-undelivered", VerdictAnswer.Eligible, null, right.Regime)
        : facts.AskedOn <= last ? Say("law-open", VerdictAnswer.Eligible, null, right.Regime, Plain(last))
        : Say("law-over", WithoutRight(facts), null, right.Regime, Plain(last));

    /// <summary>Refusing a withdrawal is a legal decision: a person looks. Any other request is left to the merchant's rules.</summary>
    private static VerdictAnswer WithoutRight(JudgedFacts facts) => facts.Kind == ReturnKind.Withdrawal ? VerdictAnswer.NeedsReview : VerdictAnswer.Eligible;

    private RuleAnswer? Kinds(JudgedFacts facts) =>
        facts.Kind == ReturnKind.Withdrawal || _rules.Of(PolicyTopic.Kinds, facts) is not { } rule ? null
        : rule.Kinds!.Contains(facts.Kind) ? Say("kind-allowed", VerdictAnswer.Eligible, rule, Word(facts.Kind))
        : Say("kind-not-allowed", VerdictAnswer.Ineligible, rule, Word(facts.Kind));

    private RuleAnswer? Ways(JudgedFacts facts) =>
        !facts.Kind.GoodsComeBack() || _rules.Of(PolicyTopic.Ways, facts) is not { } rule ? null
        : rule.Ways!.Contains(facts.Way) ? Say("way-allowed", VerdictAnswer.Eligible, rule, Word(facts.Way))
        : Say("way-not-allowed", facts.Kind == ReturnKind.Withdrawal ? VerdictAnswer.NeedsReview : VerdictAnswer.Ineligible, rule, Word(facts.Way));

    /// <summary>
    /// Excluded goods can come back only on the merchant's or carrier's error, and then a person looks. A person looks at a withdrawal too: it is a right,
    /// and refusing it a legal decision, not a rule's.
    /// </summary>
    private static RuleAnswer Returnable(JudgedFacts facts, ExclusionKind exclusion, PolicyRule? rule) =>
        exclusion == ExclusionKind.None ? Say("category-returnable", VerdictAnswer.Eligible, rule, facts.Category)
        : facts.Fault is FaultSide.Merchant or FaultSide.Carrier ? Say("category-excluded-but-fault", VerdictAnswer.NeedsReview, rule, facts.Category, Word(exclusion))
        : Say("category-excluded", facts.Kind == ReturnKind.Withdrawal ? VerdictAnswer.NeedsReview : VerdictAnswer.Ineligible, rule, facts.Category, Word(exclusion));

    private RuleAnswer Window(JudgedFacts facts, out DateOnly? lastDay)
    {
        var rule = _rules.Of(PolicyTopic.Window, facts);
        var days = Math.Clamp(rule?.WindowDays ?? _policy.WindowDays, 0, ReturnPolicy.LongestWindow);
        lastDay = null;
        if (StartOf(facts) is not { } start)
        {
            return Say("not-delivered-yet", VerdictAnswer.Eligible, rule, Plain(days));
        }

        var last = start.AddDays(days);
        var holiday = days == 0 ? null : Holiday(start, last);
        last = holiday?.LastDayOn ?? last;
        lastDay = last;
        return facts.AskedOn <= last
            ? Say(holiday is null ? "within-window" : "within-holiday-window", VerdictAnswer.Eligible, rule, [Plain(last), Plain(last.DayNumber - facts.AskedOn.DayNumber), .. Name(holiday)])
            : Say("past-window", VerdictAnswer.NeedsReview, rule, Plain(last), Plain(facts.AskedOn.DayNumber - last.DayNumber));
    }

    private static string[] Name(HolidayExtension? holiday) => holiday is null ? [] : [holiday.Name];

    private DateOnly? StartOf(JudgedFacts facts) => facts.DeliveredOn ?? (_policy.Fallback switch
    {
        DeliveryFallback.NotStarted => null,
        DeliveryFallback.AfterShipment => (facts.ShippedOn ?? facts.PlacedOn)?.AddDays(_policy.FallbackDays),
        DeliveryFallback.AfterOrder => facts.PlacedOn?.AddDays(_policy.FallbackDays),
        _ => throw new InvalidOperationException($"Unknown fallback {_policy.Fallback}."),
    });

    private HolidayExtension? Holiday(DateOnly start, DateOnly last)
    {
        HolidayExtension? best = null;
        foreach (var holiday in _policy.Holidays)
        {
            if (holiday.Covers(start) && holiday.LastDayOn > (best?.LastDayOn ?? last))
            {
                best = holiday;
            }
        }

        return best;
    }

    /// <summary>A withdrawal needs no proof; whoever has the right open may be asked for some, but is not held up.</summary>
    private EvidenceNeed Evidence(JudgedFacts facts, bool isStatutory, List<RuleAnswer> trace)
    {
        if (facts.Kind == ReturnKind.Withdrawal || isStatutory || _rules.Of(PolicyTopic.Evidence, facts) is not { Evidence: { } need } rule || need == EvidenceNeed.None)
        {
            return EvidenceNeed.None;
        }

        var given = (need is EvidenceNeed.Photo or EvidenceNeed.PhotoAndComment ? facts.Photos > 0 : true)
            && (need is EvidenceNeed.Comment or EvidenceNeed.PhotoAndComment ? facts.HasComment : true);
        trace.Add(given ? Say("evidence-given", VerdictAnswer.Eligible, rule, Word(need)) : Say("evidence-missing", VerdictAnswer.NeedsReview, rule, Word(need)));
        return need;
    }
}
