namespace ReturnsDesk.Domain.Signals;

/// <summary>From which level on a signal is shown as unusual. One row; a manager chooses among the levels that the back-test tries.</summary>
public sealed class SignalThresholds
{
    public const int OnlyId = 1;
    private const double Tenth = 10;

    private SignalThresholds()
    {
    }

    public int Id { get; private set; }

    /// <summary>Multiple of the shop's mean, in tenths.</summary>
    public int ShareTenths { get; private set; }
    public int ParcelClaims { get; private set; }
    public int LinkedAccounts { get; private set; }
    public int Version { get; private set; }

    /// <summary>What every desk starts with.</summary>
    public static SignalThresholds Preset() => new() { Id = OnlyId, ShareTenths = 20, ParcelClaims = 2, LinkedAccounts = 2 };

    /// <summary>The levels that can be chosen, low to high.</summary>
    public static IReadOnlyList<double> LevelsOf(SignalKind kind) => kind switch
    {
        SignalKind.ReturnShare => [1.5, 2, 2.5, 3, 4],
        SignalKind.ParcelClaims => [1, 2, 3, 4],
        SignalKind.LinkedAccounts => [1, 2, 3, 5],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown signal."),
    };

    public double Of(SignalKind kind) => kind switch
    {
        SignalKind.ReturnShare => ShareTenths / Tenth,
        SignalKind.ParcelClaims => ParcelClaims,
        SignalKind.LinkedAccounts => LinkedAccounts,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown signal."),
    };

    /// <summary>Refused: <c>signals.level</c> where the back-test does not try that level.</summary>
    public Result Choose(SignalKind kind, double level)
    {
        if (!LevelsOf(kind).Contains(level))
        {
            return new Refusal("signals.level", level) { Field = kind.ToString() };
        }

        switch (kind)
        {
            case SignalKind.ReturnShare:
                ShareTenths = (int)Math.Round(level * Tenth);
                break;
            case SignalKind.ParcelClaims:
                ParcelClaims = (int)level;
                break;
            case SignalKind.LinkedAccounts:
                LinkedAccounts = (int)level;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown signal.");
        }

        return Result.Done;
    }
}
