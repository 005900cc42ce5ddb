namespace ReturnsDesk.Domain.Signals;

/// <summary>What a customer has done so far, while the past is walked through.</summary>
internal sealed class CustomerTrack
{
    private List<DateTime>? _claims;

    public int Bought { get; set; }
    public int Asked { get; private set; }
    public bool HasAsked { get; set; }
    public int Bad { get; private set; }

    /// <summary>Requests within the time looked at that turned out fine.</summary>
    public int FineSince { get; set; }
    public UnitCounts Units => new(Bought, Asked);

    public void Add(PastSignalRequest request)
    {
        Asked += request.AskedUnits;
        Bad += request.Outcome == SignalOutcome.Bad ? 1 : 0;
        if (request.IsParcelClaim)
        {
            (_claims ??= []).Add(request.At);
        }
    }

    public int ClaimsAt(DateTime at) => _claims?.Count(claim => claim > at.AddDays(-CustomerStanding.ClaimDays)) ?? 0;
}

/// <summary>What one level of one signal would have hit.</summary>
internal sealed class SignalLevelTally(SignalKind kind, double level)
{
    private readonly HashSet<long> _customers = [];
    private readonly HashSet<long> _decided = [];
    private int _bad;
    private int _fine;
    private int _unknown;

    public SignalKind Kind => kind;
    public double Level => level;

    public void Add(long customerId, SignalOutcome outcome)
    {
        _customers.Add(customerId);
        _bad += outcome == SignalOutcome.Bad ? 1 : 0;
        _fine += outcome == SignalOutcome.Fine ? 1 : 0;
        _unknown += outcome == SignalOutcome.Unknown ? 1 : 0;
        if (outcome != SignalOutcome.Unknown)
        {
            _decided.Add(customerId);
        }
    }

    public SignalLevelRow Row(HashSet<long> good) => new(kind, level, _bad, _fine, _unknown, _decided.Count, _customers.Count(good.Contains));
}
