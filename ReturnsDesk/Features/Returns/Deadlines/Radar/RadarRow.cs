using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Deadlines.Radar;

/// <summary>One line of the radar: what happens in one part of the time to the cases of one currency. <see cref="Share"/> is of all that is at stake in that currency, 0…1.</summary>
public sealed record RadarRow(int Part, LapseAction Action, Money Stake, int Cases, double Share, IReadOnlyList<(DeadlineSource Source, int Cases)> SetBy)
{
    /// <summary>The dearest of a part first. Currencies are compared by their share: what is half of all yuan weighs as much as half of all euros.</summary>
    public static IReadOnlyList<RadarRow> Of(IReadOnlyList<RadarCell> cells)
    {
        var totals = cells.GroupBy(cell => cell.Currency).ToDictionary(group => group.Key, group => group.Sum(cell => cell.StakeMinor));
        return
        [
            .. cells.GroupBy(cell => (cell.Part, cell.Action, cell.Currency))
                .Select(group => (group.Key, Stake: group.Sum(cell => cell.StakeMinor), Cells: group.ToList()))
                .Select(group => new RadarRow(
                    group.Key.Part,
                    group.Key.Action,
                    new Money(group.Stake, group.Key.Currency),
                    group.Cells.Sum(cell => cell.Cases),
                    totals[group.Key.Currency] == 0 ? 0 : group.Stake / (double)totals[group.Key.Currency],
                    [.. group.Cells.GroupBy(cell => cell.Source).Select(by => (by.Key, by.Sum(cell => cell.Cases))).OrderByDescending(by => by.Item1)]))
                .OrderBy(row => row.Part).ThenByDescending(row => row.Share).ThenByDescending(row => row.Cases).ThenBy(row => row.Action),
        ];
    }

    /// <summary>What is at stake in each currency, the most used first.</summary>
    public static IReadOnlyList<Money> Stakes(IEnumerable<RadarCell> cells) =>
        [.. cells.GroupBy(cell => cell.Currency).OrderByDescending(group => group.Sum(cell => cell.Cases)).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => new Money(group.Sum(cell => cell.StakeMinor), group.Key))];
}
