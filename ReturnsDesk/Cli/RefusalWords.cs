using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Cli;

/// <summary>Says a refusal at the command line: times in UTC, amounts plain.</summary>
internal static class RefusalWords
{
    private static readonly Type[] Sources = [typeof(CliTexts), typeof(RefusalTexts), typeof(RefundTexts), typeof(PaperTexts), typeof(ReturnRefusalTexts), typeof(PolicyRefusalTexts), typeof(ApiTexts), typeof(ReconciliationTexts), typeof(ExchangeTexts)];

    public static string Sentence(Refusal refusal)
    {
        var words = Sources.Select(CommandLineServices.Words).SelectMany(texts => new[] { texts[refusal.Code], texts[$"Refusal.{refusal.Code}"] })
            .FirstOrDefault(found => !found.ResourceNotFound);
        return words is null ? refusal.Code : Wording.Of(CultureInfo.CurrentUICulture, words.Value, [.. refusal.Facts.Select(Plain)]);
    }

    private static object Plain(object fact) => fact switch
    {
        DateTime at => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        DateOnly on => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum word => Word($"{word.GetType().Name}.{word}"),
        Word word => Word(word.Key),
        _ => fact,
    };

    private static string Word(string key)
    {
        LocalizedString found = CommandLineServices.Words<DomainTexts>()[key];
        return found.ResourceNotFound ? key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..] : found.Value;
    }
}
