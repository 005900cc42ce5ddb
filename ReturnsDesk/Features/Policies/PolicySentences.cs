using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Policies;

/// <summary>
/// Tells a policy in the language of the reader: its rules, its own terms, and what is odd. What the merchant chose stands between two pairs of asterisks
/// (<c>**14 days**</c>), for whoever wants to set it off; <see cref="Plain"/> leaves them out.
/// </summary>
public sealed partial class PolicySentences(IStringLocalizer<PolicyTexts> texts, IStringLocalizer<DomainTexts> words)
{
    private const string Mark = "**";

    public static string Plain(string sentence) => sentence.Replace(Mark, "", StringComparison.Ordinal);

    /// <summary>The name of a country in the language of the reader; the code where nobody knows it.</summary>
    public static string Country(string code)
    {
        try
        {
            // A region by its code alone tells its name in one language per process; in a language of ours it tells it in that one.
            return new RegionInfo($"{(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "zh-Hans" : "en")}-{code}").NativeName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <summary>"For **Shoes** sold on **shopify**: returns within **14 days** of delivery; the customer pays the way back."</summary>
    public string Rule(PolicyRule rule, PolicyNames names, PolicyVoice voice = PolicyVoice.Desk)
    {
        var says = Says(rule, names, voice);
        return says.Count == 0 ? Text("Rule.Nothing", voice, When(rule.When, names, voice)) : Text("Rule", voice, When(rule.When, names, voice), string.Join(Text("Says.Join", voice), says));
    }

    /// <summary>Every thing that the rule says, topic by topic.</summary>
    public IReadOnlyList<string> Says(PolicyRule rule, PolicyNames names, PolicyVoice voice = PolicyVoice.Desk) =>
        [.. Enum.GetValues<PolicyTopic>().Select(topic => On(topic, rule, names, voice)).OfType<string>()];

    /// <summary>With a capital at the beginning and a full stop.</summary>
    public string Whole(string phrase) => texts["Stop", Capital(phrase)];

    public string Capital(string phrase)
    {
        var at = phrase.StartsWith(Mark, StringComparison.Ordinal) ? Mark.Length : 0;
        return phrase.Length > at ? phrase[..at] + char.ToUpper(phrase[at], CultureInfo.CurrentUICulture) + phrase[(at + 1)..] : phrase;
    }

    /// <summary>What a topic is called in the middle of a sentence.</summary>
    public string Topic(PolicyTopic topic) => texts[$"PolicyTopic.{topic}"];

    public string Days(int days) => Strong(texts["Days", days]);

    /// <summary>In days where they are whole.</summary>
    public string Hours(int hours) => hours % 24 == 0 ? Days(hours / 24) : Strong(texts["Hours", hours]);

    /// <summary>A sentence that is told to customers in other words has them under <c>You.</c></summary>
    private string Text(string key, PolicyVoice voice, params object[] facts) =>
        voice == PolicyVoice.Customer && texts[$"You.{key}"] is { ResourceNotFound: false } ? texts[$"You.{key}", facts] : texts[key, facts];

    private string Any(IEnumerable<string> values) => Joined(values, "Or");

    private string All(IEnumerable<string> values) => Joined(values, "And");

    private string Joined(IEnumerable<string> values, string last)
    {
        var parts = values.ToList();
        return parts.Count < 2 ? parts.FirstOrDefault("") : texts[last, string.Join(texts["Comma"], parts[..^1]), parts[^1]];
    }

    private static string Strong(string value) => Mark + value.Replace(Mark, "", StringComparison.Ordinal) + Mark;

    private static string Rate(BasisPoints rate) => Strong((rate.Value / 100m).ToString("0.##", CultureInfo.CurrentCulture) + "%");

    private static string Amount(long minor, PolicyNames names) => Strong(names.Currency.Length == 0 ? minor.ToString(CultureInfo.CurrentCulture) : new Money(minor, names.Currency).ToText());

    private static string Day(DateOnly on) => Strong(RelativeTime.Day(on));
}
