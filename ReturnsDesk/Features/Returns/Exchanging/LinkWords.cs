using System.Globalization;
using System.Resources;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>What the gateway's page calls what is paid for, in the customer's language.</summary>
internal static class LinkWords
{
    private static readonly ResourceManager Texts = new(typeof(ExchangeTexts));

    public static string Of(string number, string culture) =>
        Wording.Of(CultureInfo.GetCultureInfo(culture), Texts.GetString("Link.Description", CultureInfo.GetCultureInfo(culture))!, number);
}
