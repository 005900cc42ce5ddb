using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Policies;

/// <summary>One of the policy's own terms. The key names it in the comparison of versions; a list of terms that can grow has its entry's name in the key.</summary>
public sealed record PolicyTerm(string Key, string Sentence);

public sealed partial class PolicySentences
{
    /// <summary>Everything that holds where no rule speaks, in whole sentences.</summary>
    public IReadOnlyList<PolicyTerm> Terms(ReturnPolicy policy, PolicyNames names, PolicyVoice voice = PolicyVoice.Desk) =>
    [
        Term("window", Window(policy.WindowDays, voice)),
        Term("fallback", Fallback(policy, voice)),
        .. policy.Holidays.Select(holiday => Term("holiday " + holiday.Name, Holiday(holiday, voice))),
        Term("way-back", WayBack(policy, names, voice)),
        Term("fee", Fee(policy.Refund.Fee, names, voice)),
        Term("deductions", Deductions(policy.Refund.Deductions, voice)),
        Term("waived", Waived(policy.Refund.WaivedFor, voice)),
        .. Delivery(policy.Refund, voice),
        Term("credit", Credit(policy, voice)),
        .. policy.Clocks.Select(clock => Term("clock " + clock.Node, Clock(clock, voice))),
        .. policy.Categories.Where(category => category.Grading != GradingKind.Usual).Select(category => Term("grading " + category.Category, Text("Grading", voice, Strong(category.Category), Strong(words[$"GradingKind.{category.Grading}"])))),
        Term("currency", Text("Currency", voice, Strong(policy.Currency))),
    ];

    public string Fallback(ReturnPolicy policy, PolicyVoice voice = PolicyVoice.Desk) => Text($"DeliveryFallback.{policy.Fallback}", voice, Days(policy.FallbackDays));

    public string Holiday(HolidayExtension holiday, PolicyVoice voice = PolicyVoice.Desk) =>
        Text("Holiday", voice, Strong(holiday.Name), Day(holiday.DeliveredFrom), Day(holiday.DeliveredTo), Day(holiday.LastDayOn));

    /// <summary>Who pays the way back by fault, and what the label costs who pays.</summary>
    public string WayBack(ReturnPolicy policy, PolicyNames names, PolicyVoice voice = PolicyVoice.Desk)
    {
        var payers = policy.Refund.CustomerPaysReturnFreightFor;
        return payers.Count == 0
            ? Text("WayBack.Never", voice)
            : policy.ReturnFreightMinor == 0 ? Text("WayBack", voice, Faults(payers, voice))
            : Text("WayBack.Label", voice, Faults(payers, voice), Amount(policy.ReturnFreightMinor, names));
    }

    public string Waived(IReadOnlySet<FaultSide> sides, PolicyVoice voice = PolicyVoice.Desk) =>
        sides.Count == 0 ? Text("Waived.Never", voice) : Text("Waived", voice, Faults(sides, voice));

    public string Credit(ReturnPolicy policy, PolicyVoice voice = PolicyVoice.Desk)
    {
        var lasts = policy.StoreCreditMonths == 0 ? Text("Credit.ForEver", voice) : Text("Credit.Lasts", voice, Strong(texts["Months", policy.StoreCreditMonths]));
        return policy.StoreCreditBonusPercent.Value == 0 ? Text("Credit", voice, lasts) : Text("Credit.Bonus", voice, Rate(policy.StoreCreditBonusPercent), lasts);
    }

    /// <summary>When the delivery charge of the order is given back.</summary>
    public IReadOnlyList<PolicyTerm> Delivery(RefundTerms terms, PolicyVoice voice = PolicyVoice.Desk) =>
    [
        Term("delivery-voluntary", Text("Delivery.Voluntary", voice, Strong(texts[$"FreightRule.{terms.VoluntaryFreight}"]))),
        Term("delivery-withdrawal", Text("Delivery.Withdrawal", voice, Strong(texts[$"FreightRule.{terms.WithdrawalFreight}"]))),
        Term("delivery-fault", Text("Delivery.Fault", voice, Strong(texts[$"FreightRule.{terms.FaultFreight}"]))),
    ];

    private string Faults(IReadOnlySet<FaultSide> sides, PolicyVoice voice) => Any(sides.Order().Select(side => Strong(Text($"FaultSide.{side}", voice))));

    private PolicyTerm Term(string key, string phrase) => new(key, Whole(phrase));
}
