using System.Globalization;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>One movement of money to one payment, with the key it is sent under for ever, stored before anything is sent.</summary>
public sealed class RefundIntent
{
    private readonly List<RefundAttempt> _attempts = [];

    private RefundIntent()
    {
    }

    internal RefundIntent(Payment payment, Money amount, DateTime sendAfter, bool needsApproval)
    {
        (Payment, AmountMinor, Currency, Gateway, SendAfterAt) = (payment, amount.MinorUnits, amount.Currency, payment.Gateway, sendAfter);
        Key = Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        Status = needsApproval ? MoneyStatus.AwaitingApproval : MoneyStatus.Queued;
    }

    public long Id { get; private set; }
    public long RefundId { get; private set; }
    public Refund Refund { get; private set; } = null!;
    public long PaymentId { get; private set; }
    public Payment Payment { get; private set; } = null!;
    public long AmountMinor { get; private set; }
    public string Currency { get; private set; } = "";
    public string Gateway { get; private set; } = "";

    /// <summary>Idempotency key; unique, never regenerated.</summary>
    public string Key { get; private set; } = "";
    public MoneyStatus Status { get; private set; }

    /// <summary>End of the hold in which it can be undone.</summary>
    public DateTime SendAfterAt { get; private set; }
    public DateTime? SettledAt { get; private set; }

    /// <summary>The gateway's number of the refund, or what finance wrote down of a manual one.</summary>
    public string? GatewayReference { get; private set; }
    public string? Problem { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<RefundAttempt> Attempts => _attempts;
    public Money Amount => new(AmountMinor, Currency);

    public Result Approve(DateTime sendAfter)
    {
        var result = Move(MoneyAction.Approve);
        if (!result.Refused)
        {
            SendAfterAt = sendAfter;
        }

        return result;
    }

    /// <summary>Call <see cref="Refund.Cancel"/> instead where the units are to be free again as well.</summary>
    public Result Cancel()
    {
        var heldBefore = MoneyFlow.HoldsBalance(Status);
        var result = Move(MoneyAction.Cancel);
        if (!result.Refused && heldBefore)
        {
            Payment.Release(Amount);
        }

        return result;
    }

    /// <summary>Marks it as being sent; the caller saves before it calls the gateway.</summary>
    public Result Send(DateTime at) => at < SendAfterAt ? new Refusal("refund.in-hold", SendAfterAt) : Move(MoneyAction.Send);

    public Result Succeed(DateTime at, string reference)
    {
        var result = Move(MoneyAction.Succeed);
        if (!result.Refused)
        {
            Payment.Settle(Amount);
            (SettledAt, GatewayReference, Problem) = (at, reference, null);
            Tell(at, MoneyStatus.Succeeded, reference);
        }

        return result;
    }

    public Result Fail(DateTime at, string problem)
    {
        var hadSucceeded = Status == MoneyStatus.Succeeded;
        var result = Move(MoneyAction.Fail);
        if (!result.Refused)
        {
            if (hadSucceeded)
            {
                Payment.TakeBack(Amount);
                SettledAt = null;
            }
            else
            {
                Payment.Release(Amount);
            }

            Problem = problem;
            Tell(at, MoneyStatus.Failed, problem);
        }

        return result;
    }

    public Result LoseAnswer(DateTime at, string problem)
    {
        var result = Move(MoneyAction.LoseAnswer);
        if (!result.Refused)
        {
            Problem = problem;
            Tell(at, MoneyStatus.Unknown, problem);
        }

        return result;
    }

    /// <summary>Tries again under the same key. A failed one reserves its balance anew.</summary>
    public Result Retry(DateTime at)
    {
        if (Status == MoneyStatus.Failed && Payment.Reserve(Amount) is { Refused: true } refused)
        {
            return refused;
        }

        var result = Move(MoneyAction.Retry);
        if (!result.Refused)
        {
            SendAfterAt = at;
        }

        return result;
    }

    private Result Move(MoneyAction action)
    {
        var next = MoneyFlow.Next(Status, action);
        if (next.Refused)
        {
            return next.Refusal!;
        }

        Status = next.Value;
        return Result.Done;
    }

    private void Tell(DateTime at, MoneyStatus outcome, string detail) => _attempts.Add(new RefundAttempt(at, outcome, detail));
}

/// <summary>What became of one try; kept for ever.</summary>
public sealed class RefundAttempt
{
    private RefundAttempt()
    {
    }

    public RefundAttempt(DateTime at, MoneyStatus outcome, string detail) => (At, Outcome, Detail) = (at, outcome, detail);

    public long Id { get; private set; }
    public long RefundIntentId { get; private set; }
    public DateTime At { get; private set; }
    public MoneyStatus Outcome { get; private set; }
    public string Detail { get; private set; } = "";
}
