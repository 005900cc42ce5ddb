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
