using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Signals;

namespace ReturnsDesk.Features.Returns.Signals;

/// <summary>What the signals say of the customer behind a case, as known when it was asked for. <see cref="Prior"/> is null until a back-test knows the shop.</summary>
public sealed record CaseSignalsView(ReturnKind Kind, CustomerStanding Standing, IReadOnlyList<LinkedAccountView> Linked, SharePrior? Prior, IReadOnlyList<CaseSignal> Signals)
{
    /// <summary>A statutory right may not be held against anybody: nothing is shown.</summary>
    public bool IsByLaw => Kind == ReturnKind.Withdrawal;
}

/// <summary>One signal of a case. <see cref="PastLevel"/>: what its threshold would have hit in the past; null until the first back-test.</summary>
public sealed record CaseSignal(SignalKind Kind, double Level, double Threshold, SignalLevelRow? PastLevel)
{
    public bool IsOn => Level >= Threshold;
}

/// <summary>Another account that shares something with the customer. <see cref="Requests"/>: returns it asked for before.</summary>
public sealed record LinkedAccountView(long CustomerId, string Name, string Channel, IReadOnlyList<LinkKind> By, int Requests, string? LatestCase);
