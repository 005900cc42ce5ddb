using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>What an answer did to a movement of money.</summary>
public enum Taken
{
    /// <summary>Its status moved.</summary>
    Moved,

    /// <summary>Kept, and nothing else to do: a duplicate, an older piece of news, or still no answer.</summary>
    Noted,

    /// <summary>It does not fit what the desk holds; a person is called, and no money is booked.</summary>
    Contradiction,
}

/// <summary>
/// The answer table. Answers to sends, answers to questions and webhooks meet here, in any order and any number: what is known only grows.
/// A refund that succeeded can fail later; one that failed never succeeds by news alone.
/// </summary>
public sealed partial class RefundIntent
{
    /// <summary>Takes an answer. <paramref name="leaseNumber"/> is that of the round it belongs to; null for news, which belongs to none.</summary>
    public Taken Take(GatewayAnswer answer, AttemptKind kind, DateTime at, int? leaseNumber = null)
    {
        _attempts.Add(new RefundAttempt(at, kind, answer, leaseNumber ?? LeaseNumber));
        var isLate = leaseNumber is { } number && number != LeaseNumber;
        if (leaseNumber == LeaseNumber)
        {
            EndLease();
        }

        return answer.Outcome switch
        {
            GatewayOutcome.Succeeded => TakeSuccess(answer, at),
            GatewayOutcome.Pending => TakePending(answer, at),
            GatewayOutcome.Failed => TakeFailure(answer, at),
            GatewayOutcome.NeedsAction => TakeAbnormal(answer, at),

            // What says that nothing happened is worth something only for the round that asked.
            _ when isLate || kind == AttemptKind.News => Taken.Noted,
            GatewayOutcome.Rejected => DoubtAt is null && Status == MoneyStatus.Sending ? TakeFailure(answer, at) : Wonder(answer, at, Waits.AfterUnanswered(Tries, Key)),
            GatewayOutcome.AlreadyRefunded => TakeNothingLeft(answer, at),
            GatewayOutcome.NotYet => PutBack(answer, at, answer.RetryAfter ?? Waits.NotSettled, counts: true),
            GatewayOutcome.Busy => PutBack(answer, at, Waits.AfterBusy(Tries, Key, answer.RetryAfter), counts: false),
            GatewayOutcome.Blocked => PutBack(answer, at, Waits.AfterBusy(Tries, Key, answer.RetryAfter), counts: false),
            GatewayOutcome.KeyInUse or GatewayOutcome.Unknown => Wonder(answer, at, answer.RetryAfter ?? Waits.AfterUnanswered(Tries, Key)),
            GatewayOutcome.Absent => TakeAbsence(answer, at),
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Outcome, "Unknown outcome."),
        };
    }

    private Taken TakeSuccess(GatewayAnswer answer, DateTime at)
    {
        if (Status == MoneyStatus.Succeeded)
        {
            return answer.Reference is "" || GatewayReference is null or "" || answer.Reference == GatewayReference ? Taken.Noted : Contradict(AttentionCodes.SecondReference, at);
        }

        if (answer.Amount is { } amount && amount != Amount)
        {
            Problem = RefundAttempt.Cut($"{amount} {answer.Detail}", RefundAttempt.MostDetail);
            return Park(AttentionCodes.WrongAmount, at).Refused ? Contradict(AttentionCodes.WrongAmount, at) : Taken.Moved;
        }

        if (Succeed(at, answer.Reference).Refused)
        {
            // Held as queued, it must not go out a second time; held as failed or taken back, the balance may be spent already.
            _ = Park(AttentionCodes.Contradiction, at);
            return Contradict(AttentionCodes.Contradiction, at);
        }

        return Taken.Moved;
    }

    private Taken TakePending(GatewayAnswer answer, DateTime at)
    {
        Learn(answer);
        if (Status == MoneyStatus.Pending)
        {
            NextAt = at + Waits.AfterPending(Tries, Key);
            return Taken.Noted;
        }

        if (Move(MoneyAction.Accept, at).Refused)
        {
            return Taken.Noted;
        }

        (Tries, Problem) = (1, answer.Detail is "" ? null : RefundAttempt.Cut(answer.Detail, RefundAttempt.MostDetail));
        NextAt = at + (answer.RetryAfter ?? Waits.AfterPending(Tries, Key));
        LookedAfter();
        return Taken.Moved;
    }

    private Taken TakeFailure(GatewayAnswer answer, DateTime at)
    {
        if (Fail(at, answer.Detail).Refused)
        {
            return Taken.Noted;
        }

        if (answer.Outcome == GatewayOutcome.Rejected)
        {
            CallAttention(AttentionCodes.Rejected, at);
        }

        return Taken.Moved;
    }

    private Taken TakeAbnormal(GatewayAnswer answer, DateTime at)
    {
        Learn(answer);
        if (Status == MoneyStatus.Parked)
        {
            CallAttention(AttentionCodes.Abnormal, at);
            return Taken.Noted;
        }

        return Park(AttentionCodes.Abnormal, at).Refused ? Contradict(AttentionCodes.Contradiction, at) : Taken.Moved;
    }

    private Taken TakeNothingLeft(GatewayAnswer answer, DateTime at)
    {
        SuspectsOutside = true;
        return Wonder(answer, at, TimeSpan.Zero);
    }

    /// <summary>The gateway has nothing under the key. Where it never accepted anything, it may be sent again.</summary>
    private Taken TakeAbsence(GatewayAnswer answer, DateTime at)
    {
        switch (Status)
        {
            case MoneyStatus.Unknown or MoneyStatus.Parked:
                AbsentAt = at;
                break;
            case MoneyStatus.Pending:
                return Park(AttentionCodes.Vanished, at).Refused ? Taken.Noted : Taken.Moved;
            default:
                return Taken.Noted;
        }

        if (Status == MoneyStatus.Parked)
        {
            return Taken.Noted;
        }

        if (SuspectsOutside || Sends >= MostSends)
        {
            Problem = RefundAttempt.Cut(answer.Detail is "" ? Problem : answer.Detail, RefundAttempt.MostDetail);
            return Park(SuspectsOutside ? AttentionCodes.RefundedOutside : AttentionCodes.WillNotGoOut, at).Refused ? Taken.Noted : Taken.Moved;
        }

        NextAt = at + Waits.AfterBusy(Sends, Key, answer.RetryAfter);
        return Taken.Noted;
    }

    /// <summary>Surely not executed. Back to the queue, unless an earlier send of the same key is in doubt: then it is asked about first.</summary>
    private Taken PutBack(GatewayAnswer answer, DateTime at, TimeSpan wait, bool counts)
    {
        if (Status != MoneyStatus.Sending || DoubtAt is not null)
        {
            return Wonder(answer, at, wait);
        }

        _ = Move(MoneyAction.PutBack, at);
        (NextAt, Problem, Sends) = (at + wait, RefundAttempt.Cut(answer.Detail, RefundAttempt.MostDetail), counts ? Sends : Sends - 1);
        if (at - FirstSentAt >= Waits.PutOff)
        {
            CallAttention(AttentionCodes.PutOff, at);
        }

        return Taken.Moved;
    }

    /// <summary>Nobody knows: it is asked about later.</summary>
    private Taken Wonder(GatewayAnswer answer, DateTime at, TimeSpan wait)
    {
        if (Status is not (MoneyStatus.Sending or MoneyStatus.Unknown or MoneyStatus.Pending or MoneyStatus.Parked))
        {
            return Taken.Noted;
        }

        var moved = Status == MoneyStatus.Sending;
        if (moved)
        {
            Doubt(at, answer.Detail);
        }

        NextAt = at + wait;
        if (Status == MoneyStatus.Unknown && at - (DoubtAt ?? at) >= Waits.Unanswered)
        {
            CallAttention(AttentionCodes.Unanswered, at);
        }

        return moved ? Taken.Moved : Taken.Noted;
    }

    private void Doubt(DateTime at, string detail)
    {
        if (!Move(MoneyAction.LoseAnswer, at).Refused)
        {
            (DoubtAt, AbsentAt, Problem) = (DoubtAt ?? at, null, RefundAttempt.Cut(detail, RefundAttempt.MostDetail));
        }
    }

    private void Learn(GatewayAnswer answer) => GatewayReference = answer.Reference is "" ? GatewayReference : RefundAttempt.Cut(answer.Reference, RefundAttempt.MostReference);

    private Taken Contradict(string attention, DateTime at)
    {
        CallAttention(attention, at);
        return Taken.Contradiction;
    }
}
