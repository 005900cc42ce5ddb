using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Reconciliation;

public enum DifferenceState
{
    Open,

    /// <summary>A person looked at it and said why it may rest.</summary>
    Closed,

    /// <summary>A later comparison found both sides the same.</summary>
    Gone,
}

/// <summary>One difference between a gateway's list and ours. Found again, it is the same one; what was closed is opened again only where it has changed.</summary>
public sealed class ReconciliationDifference
{
    public const int MostIdentity = 500;
    public const int MostReason = 1000;

    private readonly List<DifferenceClosing> _closings = [];

    private ReconciliationDifference()
    {
    }

    public ReconciliationDifference(string gateway, FoundDifference found, long runId, DateTime at)
    {
        (Gateway, Kind, Identity, FirstSeenAt, FirstRunId) = (gateway, found.Kind, IdentityOf(found), at, runId);
        Take(found, runId, at);
    }

    public long Id { get; private set; }
    public string Gateway { get; private set; } = "";
    public DifferenceKind Kind { get; private set; }

    /// <summary>Unique with gateway and kind.</summary>
    public string Identity { get; private set; } = "";
    public string Explanation { get; private set; } = "";
    public IReadOnlyList<object> Facts { get; private set; } = [];
    public string Fingerprint { get; private set; } = "";
    public string Key { get; private set; } = "";
    public string Reference { get; private set; } = "";
    public string PaymentReference { get; private set; } = "";
    public long? OurAmountMinor { get; private set; }
    public string? OurCurrency { get; private set; }
    public MoneyStatus? OurStatus { get; private set; }
    public long? TheirAmountMinor { get; private set; }
    public string? TheirCurrency { get; private set; }
    public GatewayOutcome? TheirOutcome { get; private set; }
    public DateTime? TheirAt { get; private set; }

    /// <summary>The part of ours that it is about, or may be about.</summary>
    public long? RefundIntentId { get; private set; }
    public RefundIntent? RefundIntent { get; private set; }
    public long? PaymentId { get; private set; }
    public DifferenceState State { get; private set; }
    public DateTime FirstSeenAt { get; private set; }
    public long FirstRunId { get; private set; }
    public DateTime LastSeenAt { get; private set; }
    public long LastRunId { get; private set; }

    /// <summary>When it was closed or gone last; null while it is open.</summary>
    public DateTime? EndedAt { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<DifferenceClosing> Closings => _closings;

    /// <summary>What a difference is known by in the store: its identity, cut to what fits.</summary>
    public static string IdentityOf(FoundDifference found) => Cut(found.Identity, MostIdentity);

    public void SeeAgain(FoundDifference found, long runId, DateTime at)
    {
        if (State == DifferenceState.Gone || (State == DifferenceState.Closed && Fingerprint != Cut(found.Fingerprint, MostIdentity)))
        {
            (State, EndedAt) = (DifferenceState.Open, null);
        }

        Take(found, runId, at);
    }

    /// <summary>Refused: <c>reconcile.not-open</c>, <c>reconcile.needs-reason</c>, <c>reconcile.own-proposal</c> where the person proposed the refund concerned.</summary>
    public Result Close(Actor by, string? proposedById, string reason, DateTime at)
    {
        if (State != DifferenceState.Open)
        {
            return new Refusal("reconcile.not-open");
        }

        if (by.Kind == ActorKind.Staff && by.Id == proposedById)
        {
            return new Refusal("reconcile.own-proposal");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > MostReason)
        {
            return new Refusal("reconcile.needs-reason", MostReason) { Field = "Reason" };
        }

        (State, EndedAt) = (DifferenceState.Closed, at);
        _closings.Add(new DifferenceClosing(by, reason.Trim(), at));
        return Result.Done;
    }

    /// <summary>A later comparison saw both sides and no difference.</summary>
    public void Vanish(DateTime at) => (State, EndedAt) = (DifferenceState.Gone, at);

    private void Take(FoundDifference found, long runId, DateTime at)
    {
        (Explanation, Facts, Fingerprint, LastSeenAt, LastRunId) = (found.Explanation, found.Facts, Cut(found.Fingerprint, MostIdentity), at, runId);
        Key = Cut(found.Ours?.Key ?? found.Theirs!.Key, RefundAttempt.MostReference);
        Reference = Cut(found.Theirs is { Reference.Length: > 0 } ? found.Theirs.Reference : found.Ours?.Reference ?? "", RefundAttempt.MostReference);
        PaymentReference = Cut(found.Ours?.PaymentReference ?? found.Theirs!.PaymentReference, RefundAttempt.MostReference);
        (OurAmountMinor, OurCurrency, OurStatus) = (found.Ours?.Amount.MinorUnits, found.Ours?.Amount.Currency, found.Ours?.Status);
        (TheirAmountMinor, TheirCurrency, TheirOutcome, TheirAt) = (found.Theirs?.Amount.MinorUnits, found.Theirs?.Amount.Currency, found.Theirs?.Outcome, found.Theirs?.At);
        (RefundIntentId, PaymentId) = (found.Ours?.IntentId ?? found.LikeIntentId, found.PaymentId);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}

/// <summary>Who closed a difference and why; kept for ever, also where it was opened again.</summary>
public sealed class DifferenceClosing
{
    private DifferenceClosing()
    {
    }

    internal DifferenceClosing(Actor by, string reason, DateTime at) => (At, ById, ByName, Reason) = (at, by.Id, by.Name, reason);

    public long Id { get; private set; }
    public long ReconciliationDifferenceId { get; private set; }
    public DateTime At { get; private set; }
    public string ById { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public string Reason { get; private set; } = "";
}
