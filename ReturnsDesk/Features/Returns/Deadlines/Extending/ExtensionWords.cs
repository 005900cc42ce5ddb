using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>An extension in words.</summary>
internal static class ExtensionWords
{
    /// <summary>'3 days more', 'until 2026-03-09'.</summary>
    public static string Term(ExtensionTerm term, MerchantZone zone, IStringLocalizer<ExtensionTexts> texts) =>
        term.UntilAt is { } until ? texts["Term.Until", LastDay(until, zone)] : texts["Term.Days", term.Days ?? 0];

    /// <summary>What it was about, part by part.</summary>
    public static IEnumerable<string> Scope(ExtensionScope scope, MerchantZone zone, IStringLocalizer<ExtensionTexts> texts, IStringLocalizer<DomainTexts> words)
    {
        yield return scope.Channel ?? texts["All.Channels"];
        yield return scope.Node is { } node ? words[$"DeadlineNode.{node}"] : texts["All.Nodes"];
        yield return scope.Country ?? texts["All.Countries"];
        if (scope.DueFromAt is { } from)
        {
            yield return texts["Scope.From", RelativeTime.Day(DateOnly.FromDateTime(zone.ToLocal(from)))];
        }

        if (scope.DueToAt is { } to)
        {
            yield return texts["Scope.To", LastDay(to, zone)];
        }
    }

    /// <summary>The end of a day is the midnight after it.</summary>
    private static string LastDay(DateTime end, MerchantZone zone) => RelativeTime.Day(DateOnly.FromDateTime(zone.ToLocal(end.AddTicks(-1))));
}
