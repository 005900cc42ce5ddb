namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    /// <summary>How long a decision can be taken back without a reason.</summary>
    public static readonly TimeSpan TakeBackTime = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The decision was a slip of the hand: the case is new again, and its review clock runs on as if it had never stopped.
    /// Refused where it has had consequences or is older than <see cref="TakeBackTime"/>: <c>decision.cannot-undo</c>.
    /// </summary>
    public Result TakeBackDecision(Deed deed)
    {
        var decided = NewestClock(NodeOf(Status));
        var review = NewestClock(DeadlineNode.Review);
        if (CaseFlow.WhyNot(Status, CaseAction.TakeBack) is { } refusal)
        {
            return refusal;
        }

        if (decided is null || deed.At - decided.StartedAt > TakeBackTime || (Status == CaseStatus.Approved && Parcel != ParcelStatus.None))
        {
            return new Refusal("decision.cannot-undo", Number);
        }

        var result = Told(deed, CaseAction.TakeBack, "taken-back");
        if (result.Refused)
        {
            return result;
        }

        DecidedAt = null;
        _deadlines.Remove(decided);
        _deadlines.ForEach(deadline => deadline.TakeBack(decided.StartedAt));
        if (review is null)
        {
            StartClock(deed);
            return Result.Done;
        }

        IsEscalated = IsEscalated || WasAppealed || review.LapsedAt is not null;
        StopOrGoOn(deed.At);
        return Result.Done;
    }

    private Deadline? NewestClock(DeadlineNode? node) =>
        _deadlines.Where(deadline => deadline.Node == node && deadline.Source != DeadlineSource.Law).MaxBy(deadline => deadline.StartedAt);
}
