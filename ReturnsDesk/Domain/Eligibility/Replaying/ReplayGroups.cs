namespace ReturnsDesk.Domain.Eligibility.Replaying;

/// <summary>Sums by a name and a currency.</summary>
internal sealed class ReplayGroups
{
    /// <summary>What one table shows at most.</summary>
    public const int MostRows = 100;

    private readonly Dictionary<(string Key, string Currency), Sums> _groups = [];

    public void Add(string key, ReplayedRequest replayed)
    {
        var place = (key, replayed.Currency);
        if (!_groups.TryGetValue(place, out var sums))
        {
            _groups[place] = sums = new Sums();
        }

        sums.Add(replayed);
    }

    public IEnumerable<ReplayGroup> Rows() => _groups.Select(pair => pair.Value.Row(pair.Key.Key, pair.Key.Currency));

    /// <summary>The currency with most requests first, in it the group with the largest difference of money, then the one with most changes.</summary>
    public IReadOnlyList<ReplayGroup> Sorted()
    {
        var rows = Rows().ToList();
        var size = rows.GroupBy(row => row.Currency).ToDictionary(same => same.Key, same => same.Sum(row => row.Requests));
        return [.. rows
            .OrderByDescending(row => size[row.Currency]).ThenBy(row => row.Currency, StringComparer.Ordinal)
            .ThenByDescending(row => Math.Abs(row.Difference)).ThenByDescending(row => row.Changed).ThenByDescending(row => row.Requests).ThenBy(row => row.Key, StringComparer.Ordinal)
            .Take(MostRows)];
    }

    private sealed class Sums
    {
        private readonly ReplayExamples _examples = new();
        private int _requests;
        private int _changed;
        private int _automaticThen;
        private int _automaticNow;
        private ReplayAmounts _then;
        private ReplayAmounts _now;

        public void Add(ReplayedRequest replayed)
        {
            _requests++;
            _changed += replayed.IsChanged ? 1 : 0;
            _automaticThen += replayed.Then.Action == AutomaticAction.None ? 0 : 1;
            _automaticNow += replayed.Now.Action == AutomaticAction.None ? 0 : 1;
            (_then, _now) = (_then + replayed.AmountsThen, _now + replayed.AmountsNow);
            _examples.Take(replayed);
        }

        public ReplayGroup Row(string key, string currency) => new(key, currency, _requests, _changed, _automaticThen, _automaticNow, _then, _now, _examples.Numbers);
    }
}
