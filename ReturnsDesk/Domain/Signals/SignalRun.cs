using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Signals;

/// <summary>A back-test that was run; the latest is what the cases of today are compared with.</summary>
public sealed class SignalRun
{
    public const int MostMonths = 36;

    private SignalRun()
    {
    }

    private SignalRun(int months, SignalBackTestResult result, Actor by, DateTime at) => (Months, Result, StartedBy, EndedAt) = (months, result, by.Name, at);

    public long Id { get; private set; }
    public int Months { get; private set; }
    public SignalBackTestResult Result { get; private set; } = null!;
    public string StartedBy { get; private set; } = "";
    public DateTime EndedAt { get; private set; }

    public static SignalRun Of(int months, SignalBackTestResult result, Actor by, DateTime at) => new(months, result, by, at);
}
