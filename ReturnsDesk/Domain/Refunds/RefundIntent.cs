using System.Globalization;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>One movement of money to one payment, with the key it is sent under for ever, stored before anything is sent.</summary>
public sealed partial class RefundIntent
{
    private readonly List<RefundAttempt> _attempts = [];

    private RefundIntent()
    {
    }

    internal RefundIntent(Payment payment, Money amount, string gateway, DateTime at, DateTime sendAfter, bool needsApproval)
    {
        (Payment, AmountMinor, Currency, Gateway, SendAfterAt, NextAt) = (payment, amount.MinorUnits, amount.Currency, gateway, sendAfter, sendAfter);
        Key = Guid.CreateVersion7(new DateTimeOffset(at)).ToString("N", CultureInfo.InvariantCulture);
        (Status, StatusAt) = (needsApproval ? MoneyStatus.AwaitingApproval : MoneyStatus.Queued, at);
    }

    public long Id { get; private set; }
    public long RefundId { get; private set; }
    public Refund Refund { get; private set; } = null!;
    public long PaymentId { get; private set; }
    public Payment Payment { get; private set; } = null!;
    public long AmountMinor { get; private set; }
    public string Currency { get; private set; } = "";

    /// <summary>Where it is sent; another than the payment's own where the customer chose store credit or finance pays by hand instead.</summary>
    public string Gateway { get; private set; } = "";

    /// <summary>Idempotency key; unique, never regenerated.</summary>
    public string Key { get; private set; } = "";
    public MoneyStatus Status { get; private set; }
    public DateTime StatusAt { get; private set; }

    /// <summary>End of the hold in which it can be undone.</summary>
    public DateTime SendAfterAt { get; private set; }
    public DateTime? SettledAt { get; private set; }

    /// <summary>The gateway's number of the refund, or what finance wrote down of a manual one.</summary>
    public string? GatewayReference { get; private set; }
    public string? Problem { get; private set; }

    /// <summary>Why a person should look at it; null where nobody needs to. Codes: see <see cref="AttentionCodes"/>.</summary>
    public string? Attention { get; private set; }
    public DateTime? AttentionAt { get; private set; }

    /// <summary>When another intent took its place after it failed; it then counts no more.</summary>
    public DateTime? ReplacedAt { get; private set; }

    /// <summary>Where it goes to store credit: what is given on top, and for how many months (0: for ever). Null where it does not go there.</summary>
    public int? CreditMonths { get; private set; }
    public long BonusMinor { get; private set; }

    /// <summary>The credit it became.</summary>
    public CreditLot? CreditLot { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<RefundAttempt> Attempts => _attempts;
    public Money Amount => new(AmountMinor, Currency);

    /// <summary>False once it was replaced or taken back.</summary>
    public bool IsLive => ReplacedAt is null && Status != MoneyStatus.Cancelled;

    public Result Approve(DateTime at, DateTime sendAfter)
    {
        var result = Move(MoneyAction.Approve, at);
        if (!result.Refused)
        {
            (SendAfterAt, NextAt) = (sendAfter, sendAfter);
        }

        return result;
    }

    /// <summary>Call <see cref="Refund.Cancel"/> instead where the units are to be free again as well.</summary>
    public Result Cancel(DateTime at)
    {
        var heldBefore = MoneyFlow.HoldsBalance(Status);
        var result = Move(MoneyAction.Cancel, at);
        if (!result.Refused)
        {
            LookedAfter();
            if (heldBefore)
            {
                Payment.Release(Amount, at, this);
            }
        }

        return result;
    }

    /// <summary>Marks it as being sent; the caller saves before it calls the gateway.</summary>
    public Result Send(DateTime at) => at < SendAfterAt ? new Refusal("refund.in-hold", SendAfterAt) : Move(MoneyAction.Send, at);

    public Result Succeed(DateTime at, string reference)
    {
        var result = Move(MoneyAction.Succeed, at);
        if (!result.Refused)
        {
            Payment.Settle(Amount, at, this);
            CreditLot = CreditMonths is null ? null : new CreditLot(Refund.ReturnCase.Order.CustomerId, this, at);
            (SettledAt, GatewayReference, Problem) = (at, RefundAttempt.Cut(reference, RefundAttempt.MostReference), null);
            LookedAfter();
        }

        return result;
    }

    /// <summary>It did not work out, at once or after it had succeeded; the balance is free again. A person decides what comes instead.</summary>
    public Result Fail(DateTime at, string problem)
    {
        var hadSucceeded = Status == MoneyStatus.Succeeded;
        var result = Move(MoneyAction.Fail, at);
        if (!result.Refused)
        {
            if (hadSucceeded)
            {
                Payment.TakeBack(Amount, at, this);
                SettledAt = null;
            }
            else
            {
                Payment.Release(Amount, at, this, TransferKind.Failed);
            }

            Problem = RefundAttempt.Cut(problem, RefundAttempt.MostDetail);
            CallAttention(hadSucceeded ? AttentionCodes.FailedLater : AttentionCodes.Failed, at);
        }

        return result;
    }

    /// <summary>No answer came: the money may have moved.</summary>
    public Result LoseAnswer(DateTime at, string problem)
    {
        var next = MoneyFlow.Next(Status, MoneyAction.LoseAnswer);
        if (!next.Refused)
        {
            Doubt(at, problem);
            NextAt = at;
        }

        return new Result(next.Refusal);
    }

    /// <summary>The part that takes the place of a failed one: same payment and amount, a key of its own. Refused: <c>refund.above-balance</c>.</summary>
    internal Result<RefundIntent> Replace(DateTime at, string gateway, DateTime sendAfter, bool needsApproval)
    {
        if (Status != MoneyStatus.Failed || ReplacedAt is not null)
        {
            return new Refusal("refund.nothing-failed");
        }

        var next = new RefundIntent(Payment, Amount, gateway, at, sendAfter, needsApproval);
        if (gateway == Gateway)
        {
            (next.CreditMonths, next.BonusMinor) = (CreditMonths, BonusMinor);
        }

        if (Payment.Reserve(Amount, at, next) is { Refusal: { } refusal })
        {
            return refusal;
        }

        ReplacedAt = at;
        LookedAfter();
        return next;
    }

    /// <summary>Fixes at once what will be given, so that what was seen and approved is what is issued.</summary>
    /// <exception cref="InvalidOperationException">It goes to store credit without terms.</exception>
    internal void Promise(CreditTerms? terms)
    {
        if (Gateway == StoreCredit.Gateway)
        {
            var given = terms ?? throw new InvalidOperationException("Store credit needs its terms.");
            (CreditMonths, BonusMinor) = (given.Months, given.Bonus.Of(AmountMinor));
        }
    }

    private Result Move(MoneyAction action, DateTime at)
    {
        var next = MoneyFlow.Next(Status, action);
        if (next.Refused)
        {
            return next.Refusal!;
        }

        (Status, StatusAt) = (next.Value, at);
        return Result.Done;
    }

    private void CallAttention(string code, DateTime at)
    {
        if (Attention != code)
        {
            (Attention, AttentionAt) = (code, at);
        }
    }

    private void LookedAfter() => (Attention, AttentionAt) = (null, null);
}
