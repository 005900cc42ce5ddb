using System.Globalization;

namespace ReturnsDesk.Domain.Exchanges;

/// <summary>What is to be asked of the gateway now.</summary>
public enum ChargeTask
{
    Create,
    Ask,
    Close,
}

/// <summary>One payment link for the difference of an exchange, or what finance took in by hand. Its key is stored before anything is sent and stays the same for ever.</summary>
public sealed class DifferenceCharge
{
    public const string ByHandGateway = "manual";

    private const int MostText = 300;
    private static readonly TimeSpan Poll = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private DifferenceCharge()
    {
    }

    internal DifferenceCharge(Replacement replacement, Money amount, string gateway, DateTime at, DateTime expiresAt)
    {
        (Replacement, AmountMinor, Currency, Gateway) = (replacement, amount.MinorUnits, amount.Currency, gateway);
        (CreatedAt, ExpiresAt, NextAt) = (at, expiresAt, at);
        Key = Guid.CreateVersion7(new DateTimeOffset(at)).ToString("N", CultureInfo.InvariantCulture);
    }

    public long Id { get; private set; }
    public long ReplacementId { get; private set; }
    public Replacement Replacement { get; private set; } = null!;
    public long AmountMinor { get; private set; }
    public string Currency { get; private set; } = "";
    public string Gateway { get; private set; } = "";

    /// <summary>Unique, never regenerated.</summary>
    public string Key { get; private set; } = "";
    public ChargeStatus Status { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }

    /// <summary>When the gateway is next spoken to of its own accord; null once nothing is open.</summary>
    public DateTime? NextAt { get; private set; }
    public DateTime? FirstSentAt { get; private set; }
    public int Tries { get; private set; }

    /// <summary>Nobody should pay by it any more; the gateway is told so.</summary>
    public DateTime? CalledOffAt { get; private set; }
    public string? Url { get; private set; }

    /// <summary>The gateway's number of the link.</summary>
    public string? Reference { get; private set; }
    public string? PaymentReference { get; private set; }
    public DateTime? PaidAt { get; private set; }
    public long PaidMinor { get; private set; }
    public string? Problem { get; private set; }
    public int Version { get; private set; }
    public Money Amount => new(AmountMinor, Currency);

    /// <summary>Takes it on for one call to the gateway. Refused: <c>exchange.charge-step</c> where nothing is to be asked.</summary>
    public Result<ChargeTask> Claim(DateTime at, TimeSpan lease)
    {
        if (!ChargeFlow.IsOpen(Status) || NextAt > at)
        {
            return new Refusal("exchange.charge-step", ChargeAction.Send, Status);
        }

        if (Status == ChargeStatus.Queued && CalledOffAt is not null)
        {
            _ = Move(ChargeAction.Expire);
            NextAt = null;
            return new Refusal("exchange.charge-step", ChargeAction.Send, Status);
        }

        var task = Status == ChargeStatus.Queued ? ChargeTask.Create : CalledOffAt is not null && Reference is not null ? ChargeTask.Close : ChargeTask.Ask;
        if (task == ChargeTask.Create)
        {
            _ = Move(ChargeAction.Send);
            FirstSentAt ??= at;
        }

        (NextAt, Tries) = (at + lease, Tries + 1);
        return task;
    }

    /// <summary>A person will not wait for the next time.</summary>
    public void HurryUp(DateTime at) => NextAt = Status is ChargeStatus.Open or ChargeStatus.Unknown ? at : NextAt;

    /// <summary>Takes what the gateway said, asked or unasked; true where it was paid just now.</summary>
    public bool Take(LinkAnswer answer, DateTime at)
    {
        var action = answer.Outcome switch
        {
            LinkOutcome.Open => ChargeAction.Open,
            LinkOutcome.Paid => ChargeAction.Pay,
            LinkOutcome.Expired => ChargeAction.Expire,
            LinkOutcome.Refused => ChargeAction.Fail,
            LinkOutcome.NotYet or LinkOutcome.Unknown or LinkOutcome.Absent => ChargeAction.Lose,
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Outcome, "Unknown answer."),
        };
        var moved = !Move(action).Refused;
        if (moved || Reference is null)
        {
            (Reference, Url) = (Reference ?? Text(answer.Reference), Url ?? Text(answer.Url, 2000));
            Problem = action is ChargeAction.Open or ChargeAction.Pay ? null : Text(answer.Detail);
        }

        if (moved && action == ChargeAction.Pay)
        {
            (PaidAt, PaidMinor, PaymentReference, NextAt) = (at, answer.Amount is { } paid && paid.Currency == Currency ? paid.MinorUnits : AmountMinor, Text(answer.PaymentReference, 200), null);
            return true;
        }

        Wait(answer.Outcome, at);
        return false;
    }

    /// <summary>What finance took in outside, with its reference.</summary>
    internal static DifferenceCharge ByHand(Replacement replacement, Money amount, string reference, DateTime at)
    {
        var paid = new DifferenceCharge(replacement, amount, ByHandGateway, at, at) { Status = ChargeStatus.Sending };
        paid.Take(new LinkAnswer(LinkOutcome.Paid, reference) { PaymentReference = reference, Amount = amount }, at);
        return paid;
    }

    internal void CallOff(DateTime at)
    {
        if (ChargeFlow.IsOpen(Status) && CalledOffAt is null)
        {
            (CalledOffAt, NextAt) = (at, NextAt is { } next && Status == ChargeStatus.Sending ? next : at);
        }
    }

    private void Wait(LinkOutcome outcome, DateTime at)
    {
        if (!ChargeFlow.IsOpen(Status))
        {
            NextAt = null;
            return;
        }

        if (outcome is LinkOutcome.Absent or LinkOutcome.NotYet && Reference is null)
        {
            _ = Move(ChargeAction.SendAgain);
            NextAt = outcome == LinkOutcome.Absent ? at : at + Backoff;
            return;
        }

        NextAt = outcome == LinkOutcome.Open ? (ExpiresAt > at && ExpiresAt < at + Poll ? ExpiresAt : at + Poll) : at + Backoff;
    }

    private TimeSpan Backoff => ShortestWait * Math.Min(Math.Pow(2, Math.Min(Tries, 10)), LongestWait / ShortestWait);

    private Result Move(ChargeAction action)
    {
        var next = ChargeFlow.Next(Status, action);
        Status = next.Refused ? Status : next.Value;
        return new Result(next.Refusal);
    }

    private static string? Text(string text, int most = MostText) => text.Length == 0 ? null : text.Length <= most ? text : text[..most];
}
