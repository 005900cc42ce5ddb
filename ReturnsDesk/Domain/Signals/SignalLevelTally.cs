namespace ReturnsDesk.Domain.Signals;

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
