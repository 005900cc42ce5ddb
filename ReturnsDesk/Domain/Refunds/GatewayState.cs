namespace ReturnsDesk.Domain.Refunds;

/// <summary>How a gateway as a whole fares: whether it knows us, and whether it wants to be left alone. Only answers that say so touch the row.</summary>
public sealed class GatewayState
{
    /// <summary>So many answers of one kind in a row, and the whole gateway rests.</summary>
    public const int MostInARow = 5;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private GatewayState()
    {
    }

    public GatewayState(string gateway) => Gateway = gateway;

    public string Gateway { get; private set; } = "";

    /// <summary>Since when nothing is sent because it does not accept our credentials; a person resumes it.</summary>
    public DateTime? BlockedAt { get; private set; }
    public string? BlockedDetail { get; private set; }
    public DateTime? PausedUntilAt { get; private set; }
    public int BusyInARow { get; private set; }
    public int UnansweredInARow { get; private set; }
    public int Version { get; private set; }

    public bool MayBeCalled(DateTime at) => BlockedAt is null && !(PausedUntilAt > at);

    /// <summary>True where the answer changes the row at all, so that good answers do not contend for it.</summary>
    public bool Minds(GatewayAnswer answer) =>
        answer.Outcome is GatewayOutcome.Blocked or GatewayOutcome.Busy or GatewayOutcome.Unknown || BusyInARow > 0 || UnansweredInARow > 0;

    public void Hear(GatewayAnswer answer, DateTime at)
    {
        BusyInARow = answer.Outcome == GatewayOutcome.Busy ? BusyInARow + 1 : 0;
        UnansweredInARow = answer.Outcome == GatewayOutcome.Unknown ? UnansweredInARow + 1 : 0;
        if (answer.Outcome == GatewayOutcome.Blocked)
        {
            (BlockedAt, BlockedDetail) = (BlockedAt ?? at, RefundAttempt.Cut(answer.Detail, RefundAttempt.MostDetail));
        }
        else if (BusyInARow > 0)
        {
            Pause(at, answer.RetryAfter ?? (BusyInARow >= MostInARow ? Rest : ShortestPause));
        }
        else if (UnansweredInARow >= MostInARow)
        {
            Pause(at, Rest);
        }
    }

    /// <summary>A person has mended the credentials, or will not wait.</summary>
    public void Resume() => (BlockedAt, BlockedDetail, PausedUntilAt, BusyInARow, UnansweredInARow) = (null, null, null, 0, 0);

    private void Pause(DateTime at, TimeSpan wait)
    {
        var until = at + (wait < ShortestPause ? ShortestPause : wait > LongestPause ? LongestPause : wait);
        PausedUntilAt = PausedUntilAt > until ? PausedUntilAt : until;
    }
}
