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
        var since = NewestClock(NodeOf(Status))?.StartedAt;
        var review = NewestClock(DeadlineNode.Review);
        if (CaseFlow.WhyNot(Status, CaseAction.TakeBack) is { } refusal)
        {
            return refusal;
        }

        if (since is null || deed.At - since > TakeBackTime || (Status == CaseStatus.Approved && Parcel != ParcelStatus.None))
        {
            return new Refusal("decision.cannot-undo", Number);
        }

        var result = Told(deed, CaseAction.TakeBack, "taken-back");
        if (result.Refused)
        {
            return result;
        }

        DecidedAt = null;
        if (review is not null)
        {
            _deadlines.RemoveAll(deadline => deadline.IsRunning && deadline != review && deadline.Source != DeadlineSource.Law);
            review.Resume();
            IsEscalated = IsEscalated || WasAppealed || review.LapsedAt is not null;
            ReadClock();
        }

        return Result.Done;
    }

    private Deadline? NewestClock(DeadlineNode? node) => _deadlines.Where(deadline => deadline.Node == node).MaxBy(deadline => deadline.StartedAt);
}
