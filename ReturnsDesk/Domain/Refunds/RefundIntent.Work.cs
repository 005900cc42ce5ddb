using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>What a round of work on a movement of money consists of.</summary>
public enum IntentTask
{
    Send,
    Ask,
}

/// <summary>Who works on it and when it is looked at next. A lease is counted, so that a node that slept through its own is known by its number.</summary>
public sealed partial class RefundIntent
{
    /// <summary>After so many sends without an answer that holds, a person looks.</summary>
    public const int MostSends = 10;

    /// <summary>When the sender looks at it next; the end of the lease while somebody works on it.</summary>
    public DateTime NextAt { get; private set; }

    /// <summary>How often it was sent; sends the gateway surely did not execute do not count.</summary>
    public int Sends { get; private set; }

    /// <summary>Questions and sends since its status last moved or it was proven absent; what the waiting times grow with.</summary>
    public int Tries { get; private set; }
    public DateTime? FirstSentAt { get; private set; }
    public DateTime? LastSentAt { get; private set; }

    /// <summary>Since when it is possible that money moved without our knowing. Once set, it never goes back to the queue, where it could be taken back.</summary>
    public DateTime? DoubtAt { get; private set; }

    /// <summary>When the gateway said that it has nothing under the key: only then is it sent again.</summary>
    public DateTime? AbsentAt { get; private set; }

    /// <summary>The payment had nothing left when it was sent: if the gateway then has nothing of ours, somebody refunded outside.</summary>
    public bool SuspectsOutside { get; private set; }
    public string? LeaseHolder { get; private set; }
    public DateTime? LeaseUntilAt { get; private set; }
    public int LeaseNumber { get; private set; }

    /// <summary>
    /// Takes it on for one round: to send it, or to ask what became of it. Refused: <c>refund.being-worked-on</c> while another holds the lease,
    /// <c>refund.in-hold</c>, <c>money.step-not-allowed</c> where nothing is to be done.
    /// </summary>
    public Result<IntentTask> Claim(string holder, DateTime at, TimeSpan lease)
    {
        if (LeaseUntilAt > at)
        {
            return new Refusal("refund.being-worked-on", LeaseHolder ?? "");
        }

        if (Status == MoneyStatus.Sending)
        {
            // Whoever sent it never came back with an answer.
            Doubt(at, "stopped while sending");
        }

        var task = Status == MoneyStatus.Queued || (Status == MoneyStatus.Unknown && AbsentAt is not null) ? IntentTask.Send : IntentTask.Ask;

        // Proven absent: what follows is a new story, whose first question shall not wait as long as the last of the old one.
        var before = task == IntentTask.Send && Status == MoneyStatus.Unknown ? 0 : Tries;
        var begun = task == IntentTask.Send ? BeginSend(at) : WhyNotAsk();
        if (begun.Refusal is { } refusal)
        {
            return refusal;
        }

        (LeaseHolder, LeaseUntilAt, NextAt, LeaseNumber, Tries) = (holder, at + lease, at + lease, LeaseNumber + 1, before + 1);
        if (task == IntentTask.Send)
        {
            _attempts.Add(new RefundAttempt(at, AttemptKind.Send, answer: null, LeaseNumber));
        }

        return task;
    }

    /// <summary>A person decides that a parked one is sent again under its own key. Refused: <c>money.step-not-allowed</c>, <c>refund.not-proven-absent</c>.</summary>
    public Result SendParkedAgain(DateTime at)
    {
        if (Status == MoneyStatus.Parked && AbsentAt is null)
        {
            return new Refusal("refund.not-proven-absent");
        }

        if (Status != MoneyStatus.Parked || Move(MoneyAction.SendAgain, at).Refused)
        {
            return new Refusal("money.step-not-allowed", MoneyAction.SendAgain, Status);
        }

        (NextAt, Sends, Tries) = (at, 0, 0);
        LookedAfter();
        return Result.Done;
    }

    /// <summary>A person paid it outside and writes the reference down. Refused: <c>refund.in-hold</c>, <c>money.step-not-allowed</c>.</summary>
    public Result PayByHand(DateTime at, string reference)
    {
        if (Status != MoneyStatus.Queued)
        {
            return new Refusal("money.step-not-allowed", MoneyAction.Send, Status);
        }

        var sent = Send(at);
        return sent.Refused ? sent : Decide(new GatewayAnswer(GatewayOutcome.Succeeded, reference), at);
    }

    /// <summary>A person found out what became of a parked one and says so. Refused: <c>money.step-not-allowed</c>.</summary>
    public Result SettleParked(bool hasSucceeded, DateTime at, string words) => Status != MoneyStatus.Parked
        ? new Refusal("money.step-not-allowed", hasSucceeded ? MoneyAction.Succeed : MoneyAction.Fail, Status)
        : Decide(hasSucceeded ? new GatewayAnswer(GatewayOutcome.Succeeded, words) : new GatewayAnswer(GatewayOutcome.Failed, "", words), at);

    /// <summary>A person looked at what called for attention, and why it may rest. Refused: <c>refund.no-attention</c>; a parked one is settled instead.</summary>
    public Result Dismiss(DateTime at, string words)
    {
        if (Attention is null || Status == MoneyStatus.Parked)
        {
            return new Refusal("refund.no-attention");
        }

        _attempts.Add(new RefundAttempt(at, AttemptKind.Person, new GatewayAnswer(GatewayOutcome.Unknown, "", words), LeaseNumber));
        LookedAfter();
        return Result.Done;
    }

    /// <summary>Being sent or in doubt for too long, whether it could be asked about or not: a person is told.</summary>
    public void CallIfUnanswered(DateTime at)
    {
        if (Attention is null && Status is MoneyStatus.Sending or MoneyStatus.Unknown && at - (DoubtAt ?? StatusAt) >= Waits.Unanswered)
        {
            CallAttention(AttentionCodes.Unanswered, at);
        }
    }

    private Result Decide(GatewayAnswer answer, DateTime at)
    {
        EndLease();
        _attempts.Add(new RefundAttempt(at, AttemptKind.Person, answer, LeaseNumber));
        return answer.Outcome == GatewayOutcome.Succeeded ? Succeed(at, answer.Reference) : Fail(at, answer.Detail);
    }

    /// <summary>Stops it before it is sent, for a reason that a person must see.</summary>
    internal Result Park(string attention, DateTime at)
    {
        var result = Move(MoneyAction.Park, at);
        if (!result.Refused)
        {
            EndLease();
            CallAttention(attention, at);
        }

        return result;
    }

    private Result BeginSend(DateTime at)
    {
        if (at < SendAfterAt)
        {
            return new Refusal("refund.in-hold", SendAfterAt);
        }

        if (Move(Status == MoneyStatus.Unknown ? MoneyAction.SendAgain : MoneyAction.Send, at) is { Refused: true } refused)
        {
            return refused;
        }

        (Sends, AbsentAt, FirstSentAt, LastSentAt) = (Sends + 1, null, FirstSentAt ?? at, at);
        return Result.Done;
    }

    private Result WhyNotAsk() => Status is MoneyStatus.Unknown or MoneyStatus.Pending or MoneyStatus.Parked
        ? Result.Done
        : new Refusal("money.step-not-allowed", MoneyAction.Send, Status);

    private void EndLease() => (LeaseHolder, LeaseUntilAt) = (null, null);
}
