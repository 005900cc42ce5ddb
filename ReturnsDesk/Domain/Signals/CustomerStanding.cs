namespace ReturnsDesk.Domain.Signals;

/// <summary>What the desk knew of a customer when a return was asked for; the request itself counts.</summary>
/// <param name="Units">Bought until then, and asked back. Lost parcels, statutory withdrawals and faults of the merchant or the carrier are not held against anybody.</param>
/// <param name="ParcelClaims">Requests of twelve months that say the parcel never came or was empty.</param>
/// <param name="LinkedAccounts">Other accounts that share a key and asked for a return before.</param>
public sealed record CustomerStanding(UnitCounts Units, int ParcelClaims, int LinkedAccounts)
{
    /// <summary>How long a claim of a lost parcel is remembered.</summary>
    public const int ClaimDays = 365;

    /// <summary>Accounts behind one key above which it says nothing: an office, a dormitory, a forwarder.</summary>
    public const int MostAccountsPerKey = 10;

    /// <summary>How high a signal stands, in the unit of its <see cref="SignalThresholds"/>.</summary>
    public double LevelOf(SignalKind kind, SharePrior prior) => kind switch
    {
        SignalKind.ReturnShare => prior.Times(Units),
        SignalKind.ParcelClaims => ParcelClaims,
        SignalKind.LinkedAccounts => LinkedAccounts,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown signal."),
    };
}
