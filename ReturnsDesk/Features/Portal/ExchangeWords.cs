using Microsoft.Extensions.Localization;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Portal;

/// <summary>An article that an exchange can send, with what it costs beyond, or less than, what comes back for it.</summary>
internal static class ExchangeWords
{
    public static string Name(ExchangeChoice choice) => string.IsNullOrEmpty(choice.Variant) ? choice.ProductName : choice.Variant;

    /// <param name="texts">The words.</param>
    /// <param name="choice">The article; its difference is that of one unit.</param>
    /// <param name="units">How many are wanted.</param>
    public static string Told(IStringLocalizer<PortalTexts> texts, ExchangeChoice choice, int units)
    {
        var each = units > 1 ? "Each" : "";
        return choice.Difference.MinorUnits switch
        {
            > 0 => texts[$"Details.WantedMore{each}", Name(choice), choice.Difference.ToText()],
            < 0 => texts[$"Details.WantedLess{each}", Name(choice), new Money(-choice.Difference.MinorUnits, choice.Difference.Currency).ToText()],
            _ => Name(choice),
        };
    }
}
