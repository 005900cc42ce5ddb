using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Deadlines.Radar;

/// <summary>The parts of the radar in words.</summary>
internal static class RadarWords
{
    /// <summary>'Overdue', 'Today', 'Tomorrow', 'Fri, 6 Mar'.</summary>
    public static string Part(int part, RadarDays days, IStringLocalizer<RadarTexts> texts) => part switch
    {
        RadarDays.Overdue => texts["Part.Overdue"],
        1 => texts["Part.Today"],
        2 => texts["Part.Tomorrow"],
        _ => days.DayOf(part).ToString(texts["Form.Day"], CultureInfo.CurrentCulture),
    };

    /// <summary>What the list of cases shows.</summary>
    public static string Of(RadarState state, RadarDays days, IStringLocalizer<RadarTexts> texts)
    {
        var time = state.Law is { } law ? texts[$"List.{law}"].Value
            : state.IsOverdue ? texts["Part.Overdue"].Value
            : state.Day is { } day && days.PartOf(day) is { } part ? Part(part, days, texts)
            : state.IsAhead ? texts["Tile.Week"].Value
            : null;
        var then = state.Action is { } action ? texts[$"Then.{action}"].Value : null;
        string?[] parts = [time, then, state.Currency];
        var told = string.Join(" · ", parts.OfType<string>());
        return told.Length == 0 ? texts["List.All"] : told;
    }
}
