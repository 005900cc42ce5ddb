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
