namespace ReturnsDesk.Domain.Signals;

/// <summary>A request of the past with how it turned out. <see cref="AskedUnits"/>: those that count against the share.</summary>
public sealed record PastSignalRequest(long CustomerId, DateTime At, int AskedUnits, bool IsParcelClaim, SignalOutcome Outcome);

/// <summary>
/// Walks through purchases and requests in the order they happened and asks at each request what the signals would have said then, by what was known then;
/// afterwards how it turned out. The shop's mean is fitted anew at the first request of each month, so that no later purchase tells on an earlier request.
/// </summary>
public sealed class SignalBackTest(DateTime since, IReadOnlyDictionary<long, IReadOnlyList<long>> linked)
{
    private readonly Dictionary<long, CustomerTrack> _customers = [];
    private readonly List<SignalLevelTally> _tallies =
        [.. Enum.GetValues<SignalKind>().SelectMany(kind => SignalThresholds.LevelsOf(kind).Select(level => new SignalLevelTally(kind, level)))];

    private SharePrior _prior = SharePrior.Unknown;
    private (int Year, int Month) _fitted;
    private int _requests;
    private int _bad;
    private int _fine;

    public void Buy(long customerId, int units) => TrackOf(customerId).Bought += units;

    public void Ask(PastSignalRequest request)
    {
        if (_fitted != (request.At.Year, request.At.Month))
        {
            (_prior, _fitted) = (Fit(), (request.At.Year, request.At.Month));
        }

        var track = TrackOf(request.CustomerId);
        track.Add(request);
        if (request.At >= since)
        {
            Count(request, track);
        }

        track.HasAsked = true;
    }

    /// <summary>What was found; the mean is the one of today, for the cases of today.</summary>
    public SignalBackTestResult Result()
    {
        var good = _customers.Where(customer => customer.Value is { FineSince: > 0, Bad: 0 }).Select(customer => customer.Key).ToHashSet();
        var prior = Fit();
        return new SignalBackTestResult
        {
            SinceAt = since,
            Requests = _requests,
            Bad = _bad,
            Fine = _fine,
            GoodCustomers = good.Count,
            Mean = prior.Mean,
            Strength = prior.Strength,
            Levels = [.. _tallies.Select(tally => tally.Row(good))],
        };
    }

    private void Count(PastSignalRequest request, CustomerTrack track)
    {
        _requests++;
        _bad += request.Outcome == SignalOutcome.Bad ? 1 : 0;
        _fine += request.Outcome == SignalOutcome.Fine ? 1 : 0;
        track.FineSince += request.Outcome == SignalOutcome.Fine ? 1 : 0;
        var standing = new CustomerStanding(track.Units, track.ClaimsAt(request.At), LinkedOf(request.CustomerId));
        foreach (var tally in _tallies)
        {
            if (standing.LevelOf(tally.Kind, _prior) >= tally.Level)
            {
                tally.Add(request.CustomerId, request.Outcome);
            }
        }
    }

    private int LinkedOf(long customerId) => linked.TryGetValue(customerId, out var others) ? others.Count(other => _customers.TryGetValue(other, out var track) && track.HasAsked) : 0;

    private SharePrior Fit() => SharePrior.Fit(_customers.Values.Select(track => track.Units));

    private CustomerTrack TrackOf(long customerId)
    {
        if (!_customers.TryGetValue(customerId, out var track))
        {
            _customers.Add(customerId, track = new CustomerTrack());
        }

        return track;
    }
}
