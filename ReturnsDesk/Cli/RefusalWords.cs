using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Cli;

/// <summary>Says a refusal at the command line: times in UTC, amounts plain.</summary>
internal sealed class RefusalWords(IStringLocalizerFactory localizers, IReadOnlyList<Type> texts)
{
    private readonly IStringLocalizer[] _texts = [.. texts.Select(localizers.Create)];

    public string Sentence(Refusal refusal)
    {
        var words = _texts.Select(texts => texts[refusal.Code]).FirstOrDefault(found => !found.ResourceNotFound);
        return words is null ? refusal.Code : string.Format(CultureInfo.InvariantCulture, words.Value, [.. refusal.Facts.Select(Plain)]);
    }

    private static object Plain(object fact) => fact switch
    {
        DateTime at => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        DateOnly on => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => fact,
    };
}
