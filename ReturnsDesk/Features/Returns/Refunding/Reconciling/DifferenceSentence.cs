using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>Says what lies behind a difference, and what to do about it, in the language of the reader. Amounts and times are plain, so that files and the command line say the same.</summary>
public static class DifferenceSentence
{
    public static string Why(DifferenceRow row, IStringLocalizer texts, IStringLocalizer words, Func<DateTime, string> tell) =>
        Wording.Of(CultureInfo.CurrentCulture, texts[$"Why.{row.Explanation}"].Value, [.. row.Facts.Select(fact => Say(fact, words, tell))]);

    public static string Next(DifferenceRow row, IStringLocalizer texts) => texts[$"Next.{row.Explanation}"].Value;

    /// <summary>'2026-03-01 14:05 UTC'.</summary>
    public static string InUtc(DateTime at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static object Say(object fact, IStringLocalizer words, Func<DateTime, string> tell) => fact switch
    {
        Enum value => words[$"{value.GetType().Name}.{value}"].Value,
        Word word => words[word.Key].Value,
        DateTime at => tell(at),
        _ => fact,
    };
}
