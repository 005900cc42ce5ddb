using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Policies;

/// <summary>A sentence that customers read, and what it is about; null where it is about everything.</summary>
public sealed record PublicLine(string? About, string Sentence);

/// <summary>A part of the page; the key names its heading (<c>Public.…</c>).</summary>
public sealed record PublicSection(string Key, IReadOnlyList<PublicLine> Lines);

/// <summary>
/// Puts a policy in the order in which customers ask: how long, what not, who pays, what is kept back, how, how fast. What invites misuse is left out: up to
/// which amount the desk decides by itself, when goods may be kept, and what holds for single customer groups.
/// </summary>
public sealed class PublicSections(PolicySentences sentences, IStringLocalizer<PolicyTexts> texts)
{
    public IReadOnlyList<PublicSection> Of(PublicPolicy view)
    {
        var (policy, names) = (view.Policy, view.Names);
        var rules = PolicyWriting.AsAsked(policy).SelectMany(group => group).Where(rule => rule.When.CustomerGroups.Count == 0).ToList();
        IEnumerable<PublicLine> Rules(params PolicyTopic[] topics) =>
            from rule in rules
            let said = topics.Select(topic => sentences.On(topic, rule, names, PolicyVoice.Customer)).OfType<string>().ToList()
            where said.Count > 0
            select new PublicLine(About(rule, names), sentences.Whole(string.Join(texts["Says.Join"], said)));

        var windows = Rules(PolicyTopic.Window).ToList();
        PublicSection[] sections =
        [
            new("Window", [.. windows, new PublicLine(texts[windows.Count > 0 ? "Public.Else" : "Public.Everything"], sentences.Whole(sentences.Window(policy.WindowDays, PolicyVoice.Customer))), .. Days(policy)]),
            new("Excluded", [.. Rules(PolicyTopic.Exclusion)]),
            new("WayBack", [.. Rules(PolicyTopic.FreightPayer, PolicyTopic.ReturnFreight), Plain(sentences.WayBack(policy, names, PolicyVoice.Customer))]),
            new("Money", [.. Rules(PolicyTopic.Fee, PolicyTopic.Deductions), .. Money(policy, names)]),
            new("How", [.. Rules(PolicyTopic.Kinds, PolicyTopic.Ways, PolicyTopic.Evidence)]),
            new("Speed", [.. policy.Clocks.Select(clock => new PublicLine(null, texts[$"Public.Clock.{clock.Node}", sentences.Hours(clock.Hours)])), .. Rules(PolicyTopic.Clocks)]),
        ];
        return [.. sections.Where(section => section.Lines.Count > 0)];
    }

    private IEnumerable<PublicLine> Days(ReturnPolicy policy) =>
        policy.Holidays.Select(holiday => Plain(sentences.Holiday(holiday, PolicyVoice.Customer))).Append(Plain(sentences.Fallback(policy, PolicyVoice.Customer)));

    private IEnumerable<PublicLine> Money(ReturnPolicy policy, PolicyNames names) =>
    [
        Plain(sentences.Fee(policy.Refund.Fee, names, PolicyVoice.Customer)),
        Plain(sentences.Deductions(policy.Refund.Deductions, PolicyVoice.Customer)),
        Plain(sentences.Waived(policy.Refund.WaivedFor, PolicyVoice.Customer)),
        .. sentences.Delivery(policy.Refund, PolicyVoice.Customer).Select(term => new PublicLine(null, term.Sentence)),
        Plain(sentences.Credit(policy, PolicyVoice.Customer)),
    ];

    private PublicLine Plain(string phrase) => new(null, sentences.Whole(phrase));

    private string About(PolicyRule rule, PolicyNames names) => sentences.Capital(sentences.When(rule.When, names, PolicyVoice.Customer));
}
