using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Policies;

public sealed partial class PolicySentences
{
    /// <summary>What the rule says on the topic, without a capital and a full stop; null where it says nothing.</summary>
    public string? On(PolicyTopic topic, PolicyRule rule, PolicyNames names, PolicyVoice voice = PolicyVoice.Desk) => !rule.Speaks(topic) ? null : topic switch
    {
        PolicyTopic.Window => Window(rule.WindowDays!.Value, voice),
        PolicyTopic.Exclusion => rule.Exclusion == ExclusionKind.None ? Text("Exclusion.None", voice) : Text(rule.IsConfirmedAtPurchase ? "Exclusion.Confirmed" : "Exclusion", voice, Strong(Why(rule.Exclusion!.Value))),
        PolicyTopic.Kinds => Text("Kinds", voice, Any(rule.Kinds!.Select(kind => Strong(words[$"ReturnKind.{kind}"])))),
        PolicyTopic.Ways => Text("Ways", voice, Any(rule.Ways!.Select(way => Strong(Text($"ReturnWay.{way}", voice))))),
        PolicyTopic.Evidence => Text($"Evidence.{rule.Evidence}", voice),
        PolicyTopic.FreightPayer => rule is { ReturnFreightPayer: FreightPayer.Customer, ReturnFreightMinor: { } minor }
            ? Text("Payer.CustomerLabel", voice, Amount(minor, names))
            : Text($"Payer.{rule.ReturnFreightPayer}", voice),
        PolicyTopic.ReturnFreight => rule.ReturnFreightPayer == FreightPayer.Customer ? null : Label(rule.ReturnFreightMinor!.Value, names, voice),
        PolicyTopic.Deductions => Deductions(rule.Deductions!, voice),
        PolicyTopic.Fee => Fee(rule.Fee!, names, voice),
        PolicyTopic.Grant => Grant(rule.Grant!, names, voice),
        PolicyTopic.RejectsUnfit => Text(rule.RejectsUnfit!.Value ? "Rejects.Yes" : "Rejects.No", voice),
        PolicyTopic.Clocks => string.Join(texts["Says.Join"], rule.Clocks!.Select(clock => Clock(clock, voice))),
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
    };

    /// <summary>Why goods do not come back.</summary>
    public string Why(ExclusionKind exclusion) => words[$"ExclusionKind.{exclusion}"];

    public string Window(int days, PolicyVoice voice = PolicyVoice.Desk) => days == 0 ? Text("Window.Zero", voice) : Text("Window", voice, Days(days));

    /// <summary>Only the grades of which something is withheld.</summary>
    public string Deductions(GradeDeductions rates, PolicyVoice voice = PolicyVoice.Desk)
    {
        var withheld = Enum.GetValues<ItemCondition>().Where(grade => rates.For(grade).Value > 0).Select(grade => Text("Grade", voice, Text($"ItemCondition.{grade}", voice), Rate(rates.For(grade)))).ToList();
        return withheld.Count == 0 ? Text("Deductions.None", voice) : Text("Deductions", voice, string.Join(texts["Comma"], withheld));
    }

    public string Fee(RestockingFee fee, PolicyNames names, PolicyVoice voice = PolicyVoice.Desk)
    {
        var told = (fee.Rate.Value, fee.FixedMinorUnits) switch
        {
            (0, 0) => Text("Fee.None", voice),
            (_, 0) => Text("Fee.Rate", voice, Rate(fee.Rate)),
            (0, _) => Text("Fee.Fixed", voice, Amount(fee.FixedMinorUnits, names)),
            _ => Text("Fee.Both", voice, Rate(fee.Rate), Amount(fee.FixedMinorUnits, names)),
        };
        return !fee.IsNone && fee.Treatment == FeeTreatment.SeparateFee ? Text("Fee.Separate", voice, told) : told;
    }

    public string Clock(ClockTerm clock, PolicyVoice voice = PolicyVoice.Desk) =>
        Text("Clock", voice, Text($"DeadlineNode.{clock.Node}", voice), Hours(clock.Hours), Text($"LapseAction.{clock.OnLapse}", voice));

    private string Label(long minor, PolicyNames names, PolicyVoice voice) => minor == 0 ? Text("Label.Free", voice) : Text("Label", voice, Amount(minor, names));

    private string Grant(AutomaticGrant grant, PolicyNames names, PolicyVoice voice)
    {
        var told = Text($"Grant.{grant.Action}", voice);
        return grant.UpToMinor is { } bound && grant.Action != AutomaticAction.None ? Text("Grant.UpTo", voice, told, Amount(bound, names)) : told;
    }
}
