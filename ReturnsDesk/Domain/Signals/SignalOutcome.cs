namespace ReturnsDesk.Domain.Signals;

/// <summary>How a request of the past turned out.</summary>
public enum SignalOutcome
{
    /// <summary>Not decided, given up, or never looked at.</summary>
    Unknown,

    /// <summary>Done, and nobody found anything wrong.</summary>
    Fine,

    /// <summary>Not our item or an empty box came, or the claim that a parcel was lost was rejected.</summary>
    Bad,
}
