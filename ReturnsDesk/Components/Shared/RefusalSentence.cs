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
            if (Find(texts, refusal.Code) is { } sentence)
            {
                return Wording.Of(CultureInfo.CurrentCulture, sentence, facts);
            }
        }

        return _texts[0]["desk.refused", refusal.Code];
    }

    private object Say(object fact) => fact switch
    {
        Money money => money.ToText(),
        Enum value => Named($"{value.GetType().Name}.{value}") ?? value.ToString(),
        Word word => Named(word.Key) ?? word.Key,
        DateTime at => RelativeTime.Exact(at, zone),
        DateOnly on => RelativeTime.Day(on),
        _ => fact,
    };

    private string? Named(string key) => _words[key] is { ResourceNotFound: false } word ? word.Value : null;

    /// <summary>A file that holds other texts as well writes its refusals as <c>Refusal.code</c>.</summary>
    private static string? Find(IStringLocalizer texts, string code) =>
        texts[code] is { ResourceNotFound: false } plain ? plain.Value
        : texts[$"{nameof(Refusal)}.{code}"] is { ResourceNotFound: false } named ? named.Value
        : null;
}
