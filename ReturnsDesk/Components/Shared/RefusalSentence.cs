using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Components.Shared;

/// <summary>A place where sentences for refusal codes are kept, by code or by <c>Refusal.</c> and the code; <see cref="RefusalTexts"/> is asked first.</summary>
public sealed record RefusalSource(Type Texts);

/// <summary>Says a refusal in the language of the person at the screen.</summary>
public sealed class RefusalSentence(IStringLocalizerFactory localizers, IEnumerable<RefusalSource> sources, MerchantZone zone)
{
    private readonly IStringLocalizer[] _texts = [localizers.Create(typeof(RefusalTexts)), .. sources.Select(source => localizers.Create(source.Texts))];
    private readonly IStringLocalizer _words = localizers.Create(typeof(DomainTexts));

    public string Of(Refusal refusal)
    {
        object[] facts = [.. refusal.Facts.Select(Say)];
        foreach (var texts in _texts)
        {
            var sentence = texts[refusal.Code] is { ResourceNotFound: false } plain ? plain : texts[$"Refusal.{refusal.Code}"];
            if (!sentence.ResourceNotFound)
            {
                return string.Format(CultureInfo.CurrentCulture, sentence.Value, facts);
            }
        }

        return string.Format(CultureInfo.CurrentCulture, _texts[0]["desk.refused"], refusal.Code);
    }

    private object Say(object fact) => fact switch
    {
        Money money => money.ToText(),
        Enum value => SayWord($"{value.GetType().Name}.{value}"),
        Word word => SayWord(word.Key),
        DateTime at => RelativeTime.Exact(at, zone),
        DateOnly on => RelativeTime.Day(on),
        _ => fact,
    };

    private string SayWord(string key) => _words[key] is { ResourceNotFound: false } word ? word.Value : key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
