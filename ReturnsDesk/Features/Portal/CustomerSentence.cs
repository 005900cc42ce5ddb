using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Portal;

/// <summary>Tells customers what a rule said, by the sentences that the desk reads.</summary>
public sealed class CustomerSentence(IStringLocalizer<CaseTexts> sentences, IStringLocalizer<DomainTexts> words)
{
    public string Of(RuleAnswer rule) => sentences[$"Trace.{rule.Code}", [.. rule.Facts.Select(Told)]];

    /// <summary>Words of the domain in the language of the page, days as days, names and numbers as they are.</summary>
    private object Told(string fact) =>
        words[fact] is { ResourceNotFound: false } word ? word.Value
        : DateOnly.TryParseExact(fact, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day)
        : fact;

    /// <summary>A day in whole words.</summary>
    public static string Day(DateOnly day) => RelativeTime.LongDay(day);
}
