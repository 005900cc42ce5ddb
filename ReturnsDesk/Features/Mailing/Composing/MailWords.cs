using System.Globalization;
using System.Resources;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Mailing.Composing;

/// <summary>The words of mails in the language of whoever reads them, whatever the language of the thread that writes.</summary>
internal sealed class MailWords(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new(typeof(MailTexts));

    public CultureInfo Culture => culture;

    /// <summary>A sentence with its numbered places filled. What is filled in is never read as a pattern.</summary>
    public string Say(string key, params object[] facts) =>
        Wording.Of(culture, Texts.GetString(key, culture) ?? throw new InvalidOperationException($"No words for {key}."), facts);
}
