using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Components.Shared;

/// <summary>A place where sentences for refusal codes are kept; <see cref="RefusalTexts"/> is asked first.</summary>
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
            if (texts[refusal.Code] is { ResourceNotFound: false } sentence)
            {
                return string.Format(CultureInfo.CurrentCulture, sentence.Value, facts);
            }
        }

        return string.Format(CultureInfo.CurrentCulture, _texts[0]["desk.refused"], refusal.Code);
    }

    private object Say(object fact) => fact switch
    {
        Money money => money.ToText(),
        Enum value => Word(value),
        DateTime at => RelativeTime.Exact(at, zone),
        DateOnly on => RelativeTime.Day(on),
        _ => fact,
    };

    private string Word(Enum value) => _words[$"{value.GetType().Name}.{value}"] is { ResourceNotFound: false } word ? word.Value : value.ToString();
}
