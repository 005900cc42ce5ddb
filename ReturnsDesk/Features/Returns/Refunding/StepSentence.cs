using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>Tells a step of the arithmetic in words. Amounts stand without their currency: a derivation has one, and names it once.</summary>
public static class StepSentence
{
    private static readonly string[] Subjects = ["{0}: ", "{0}：", "{0}:"];

    /// <summary><paramref name="underHeading"/>: the article is named above, so the sentence leaves it out.</summary>
    public static string Tell(DerivationStep step, IStringLocalizer<RefundTexts> texts, IStringLocalizer<DomainTexts> words, bool underHeading = false)
    {
        var template = texts[$"Step.{step.Code}"].Value;
        var subject = underHeading ? Array.Find(Subjects, candidate => template.StartsWith(candidate, StringComparison.Ordinal)) : null;
        var sentence = Wording.Of(CultureInfo.CurrentCulture, template[(subject?.Length ?? 0)..], [.. step.Facts.Select(fact => Say(fact, words))]);
        return sentence.Length == 0 ? sentence : char.ToUpper(sentence[0], CultureInfo.CurrentCulture) + sentence[1..];
    }

    private static object Say(object fact, IStringLocalizer<DomainTexts> words) => fact switch
    {
        Money money => money.ToAmount(),
        BasisPoints rate => (rate.Value / 100m).ToString("0.##", CultureInfo.CurrentCulture) + "%",
        Enum value => words[$"{value.GetType().Name}.{value}"].Value,
        Word word => words[word.Key].Value,
        int or long => string.Format(CultureInfo.CurrentCulture, "{0:N0}", fact),
        DateOnly on => RelativeTime.Day(on),
        _ => fact,
    };
}
