using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Support;

/// <summary>
/// A language that nobody speaks: every word of the resources stands in brackets, is half as long again and has no plain letter. What is plain on a page never came from the
/// resources, and what does not fit would not fit in German either.
/// </summary>
internal sealed class PseudoLocalizer(IStringLocalizer inner) : IStringLocalizer
{
    public const char Opens = '⟦';
    public const char Closes = '⟧';
    private const string Plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Strange = "àƀćďéƒğħíĵķľɱñóþɋŕšťúṽŵẋýžÀƁĆĎÉƑĞĦÍĴĶĽṀÑÓÞɊŔŠŤÚṼŴẊÝŽ";

    public LocalizedString this[string name] => Say(inner[name]);

    public LocalizedString this[string name, params object[] arguments] =>
        inner[name] is var found && found.ResourceNotFound ? found : new LocalizedString(name, Wording.Of(CultureInfo.CurrentCulture, Of(found.Value), arguments), false);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures).Select(Say);

    public static void Use(IServiceCollection services)
    {
        services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory, Factory>());
    }

    /// <summary>Places for facts ({0}, {1:N0}) stay as they are; the word forms in them ({0:unit|units}) are words.</summary>
    public static string Of(string text)
    {
        var strange = new StringBuilder().Append(Opens);
        var inPlace = false;
        foreach (var (at, letter) in text.Index())
        {
            inPlace = letter == '{' ? !HasForms(text, at) : inPlace && letter != '}';
            strange.Append(!inPlace && Plain.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var plain ? Strange[plain] : letter);
        }

        return strange.Append('·', Math.Min(20, text.Length / 2)).Append(Closes).ToString();
    }

    private static bool HasForms(string text, int opens) => text.IndexOf('}', opens) is > 0 and var closes && text.AsSpan(opens, closes - opens).Contains('|');

    private static LocalizedString Say(LocalizedString found) => found.ResourceNotFound ? found : new LocalizedString(found.Name, Of(found.Value), false);

    private sealed class Factory(ResourceManagerStringLocalizerFactory real) : IStringLocalizerFactory
    {
        public IStringLocalizer Create(Type resourceSource) => new PseudoLocalizer(real.Create(resourceSource));

        public IStringLocalizer Create(string baseName, string location) => new PseudoLocalizer(real.Create(baseName, location));
    }
}
