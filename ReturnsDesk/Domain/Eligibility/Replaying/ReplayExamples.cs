namespace ReturnsDesk.Domain.Eligibility.Replaying;

/// <summary>The few requests that are worth opening: those with the largest difference of money; of equal ones the newest.</summary>
internal sealed class ReplayExamples
{
    private const int Most = 5;
    private readonly List<(string Number, long Weight)> _kept = new(Most + 1);

    /// <summary>Return numbers, the weightiest first.</summary>
    public IReadOnlyList<string> Numbers => [.. _kept.Select(kept => kept.Number)];

    /// <summary>Only what changes anything is an example.</summary>
    public void Take(ReplayedRequest replayed)
    {
        var weight = Math.Abs(replayed.AmountsNow.Refund - replayed.AmountsThen.Refund);
        if (replayed.IsChanged || weight > 0)
        {
            Take(replayed.Request.Number, weight);
        }
    }

    public void Take(string number, long weight)
    {
        if (_kept.Count == Most && weight < _kept[^1].Weight)
        {
            return;
        }

        var at = _kept.FindIndex(kept => kept.Weight <= weight);
        _kept.Insert(at < 0 ? _kept.Count : at, (number, weight));
        if (_kept.Count > Most)
        {
            _kept.RemoveAt(Most);
        }
    }
}
