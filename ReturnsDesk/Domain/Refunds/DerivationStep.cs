namespace ReturnsDesk.Domain.Refunds;

/// <summary>One step of the arithmetic: <see cref="Code"/> names its sentence (<c>Step.…</c>), the facts fill its places, the amount is its result in minor units.</summary>
public sealed record DerivationStep(string Code, IReadOnlyList<object> Facts, long AmountMinor);
