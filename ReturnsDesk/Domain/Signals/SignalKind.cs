namespace ReturnsDesk.Domain.Signals;

/// <summary>What may hint at abuse. A hint only: no rule, clock or limit ever reads it.</summary>
public enum SignalKind
{
    /// <summary>The customer's share of units sent back, drawn towards the shop's mean, as a multiple of that mean.</summary>
    ReturnShare,

    /// <summary>Requests of the last twelve months that say the parcel never came or was empty, this one included.</summary>
    ParcelClaims,

    /// <summary>Other accounts with the same e-mail, phone or address that asked for a return before.</summary>
    LinkedAccounts,
}

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
