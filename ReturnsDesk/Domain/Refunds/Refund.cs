using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>One decision to give money back: its lines, its arithmetic as it was shown, who proposed and approved it, and one intent per payment it goes to.</summary>
public sealed partial class Refund
{
    private readonly List<RefundLine> _lines = [];
    private readonly List<RefundIntent> _intents = [];
    private readonly List<RefundApproval> _approvals = [];

    private Refund()
    {
    }

    public long Id { get; private set; }
    public long ReturnCaseId { get; private set; }
    public ReturnCase ReturnCase { get; private set; } = null!;

    /// <summary>How far the refund as a whole got: the least advanced of its intents.</summary>
    public MoneyStatus Status { get; private set; }
    public long TotalMinor { get; private set; }
    public long FreightMinor { get; private set; }
    public long ReturnFreightMinor { get; private set; }
    public long GoodwillMinor { get; private set; }
    public string? GoodwillReason { get; private set; }

    /// <summary>What of it an exchange left over.</summary>
    public long ExchangeMinor { get; private set; }
    public string Currency { get; private set; } = "";
    public string ProposedById { get; private set; } = "";
    public string ProposedByName { get; private set; } = "";
    public DateTime ProposedAt { get; private set; }

    /// <summary>The roles the proposer held then, by comma: the limit at decision time is what counts.</summary>
    public string ProposerRoles { get; private set; } = "";

    /// <summary>True where the proposer's own limit, or that of the day, did not suffice.</summary>
    public bool NeedsApproval { get; private set; }

    /// <summary>Which <see cref="MoneyLimits"/> were in force then: they go on to hold for it, whatever is decided about limits later.</summary>
    public int LimitsNumber { get; private set; }

    /// <summary>What was proposed, in one number: an approval is of exactly this, and nothing else is ever sent. See <see cref="RefundContent"/>.</summary>
    public string ContentHash { get; private set; } = "";
    public DateTime? ApprovedAt { get; private set; }
    public DateTime? SettledAt { get; private set; }
    public IReadOnlyList<DerivationStep> Derivation { get; private set; } = [];
    public int Version { get; private set; }
    public IReadOnlyList<RefundLine> Lines => _lines;
    public IReadOnlyList<RefundIntent> Intents => _intents;
    public IReadOnlyList<RefundApproval> Approvals => _approvals;
    public Money Total => new(TotalMinor, Currency);

    /// <summary>
    /// Books a refund: reserves each part on its payment and counts the units as refunded, so that nobody can spend them twice.
    /// Refused, with nothing changed: <c>refund.nothing-to-refund</c>, <c>refund.units-refunded-before</c>, <c>refund.above-balance</c>, <c>refund.freight-granted-before</c>,
    /// <c>refund.exchange-refunded-before</c>.
    /// </summary>
    public static Result<Refund> Propose(ReturnCase returnCase, RefundPlan plan, Approval proposer, Actor by, DateTime at, bool needsApproval, int limitsNumber, DateTime sendAfter)
    {
        if (plan.Total.MinorUnits <= 0)
        {
            return new Refusal("refund.nothing-to-refund", returnCase.Number);
        }

        if (plan.WhyNot(returnCase) is { } refusal)
        {
            return refusal;
        }

        var refund = new Refund
        {
            ReturnCase = returnCase,
            TotalMinor = plan.Total.MinorUnits,
            Currency = plan.Total.Currency,
            FreightMinor = plan.FreightMinor,
            ReturnFreightMinor = plan.ReturnFreightMinor,
            GoodwillMinor = plan.GoodwillMinor,
            GoodwillReason = plan.GoodwillReason,
            ExchangeMinor = plan.ExchangeMinor,
            Derivation = plan.Derivation,
            ProposedById = by.Id,
            ProposedByName = by.Name,
            ProposedAt = at,
            ProposerRoles = string.Join(',', proposer.Roles),
            NeedsApproval = needsApproval,
            LimitsNumber = limitsNumber,
        };
        foreach (var line in plan.Lines)
        {
            Sure(line.ReturnLine.OrderLine.CountRefunded(line.Units));
            line.ReturnLine.CountRefunded(line.Units);
            refund._lines.Add(line);
        }

        foreach (var (payment, amount) in plan.Parts.Where(part => part.Amount.MinorUnits > 0))
        {
            var intent = new RefundIntent(payment, amount, plan.Gateway ?? payment.Gateway, at, sendAfter, needsApproval);
            intent.Promise(plan.Credit);
            Sure(payment.Reserve(amount, at, intent));
            refund._intents.Add(intent);
        }

        returnCase.Order.CountFreightRefunded(plan.FreightMinor);
        returnCase.Replacement?.CountRefunded(plan.ExchangeMinor);
        refund.ContentHash = RefundContent.HashOf(refund);
        refund.ReadStatus();
        return refund;
    }

    /// <summary>
    /// Takes the whole refund back: balances, units and freight are free again. Refused, with nothing changed, once any part was sent;
    /// a part that failed beside one that succeeded can only be tried again.
    /// </summary>
    public Result Cancel(DateTime at)
    {
        List<RefundIntent> live = [.. _intents.Where(intent => intent.IsLive)];
        if (WhyNot(live.Count == 0 ? _intents : live, MoneyAction.Cancel) is { } refusal)
        {
            return refusal;
        }

        live.ForEach(intent => Sure(intent.Cancel(at)));

        foreach (var line in _lines)
        {
            line.ReturnLine.OrderLine.GiveBackRefunded(line.Units);
            line.ReturnLine.CountRefunded(-line.Units);
        }

        ReturnCase.Order.CountFreightRefunded(-FreightMinor);
        ReturnCase.Replacement?.CountRefunded(-ExchangeMinor);
        ReadStatus();
        return Result.Done;
    }

    /// <summary>
    /// Puts new parts in the place of those that failed, to the same payments, each under a key of its own; through <paramref name="gateway"/> where one is named, e.g. by hand.
    /// Another way is another destination: what was approved before is then approved anew. Refused, with nothing changed: <c>refund.nothing-failed</c>, <c>refund.above-balance</c>.
    /// </summary>
    public Result Retry(DateTime at, DateTime sendAfter, string? gateway = null)
    {
        List<RefundIntent> failed = [.. _intents.Where(intent => intent.IsLive && intent.Status == MoneyStatus.Failed)];
        if (failed.Count == 0)
        {
            return new Refusal("refund.nothing-failed");
        }

        if (failed.GroupBy(intent => intent.Payment).Select(group => group.Key.WhyNotReserve(new Money(group.Sum(intent => intent.AmountMinor), Currency))).FirstOrDefault(refusal => refusal is not null) is { } refusal)
        {
            return refusal;
        }

        var isElsewhere = gateway is not null && failed.Any(intent => intent.Gateway != gateway);
        foreach (var intent in failed)
        {
            var next = intent.Replace(at, gateway ?? intent.Gateway, sendAfter, NeedsApproval && isElsewhere);
            Sure(new Result(next.Refusal));
            _intents.Add(next.Value!);
        }

        ContentHash = RefundContent.HashOf(this);
        ReadStatus();
        return Result.Done;
    }

    /// <summary>Stops a part before it is sent, for a reason that a person must see.</summary>
    public void Park(RefundIntent intent, string attention, Deed deed)
    {
        Sure(intent.Park(attention, deed.At));
        ReadStatus();
        ReturnCase.TellRefund(deed, "refund-parked", attention);
    }

    /// <summary>Call after an intent moved.</summary>
    public void ReadStatus(DateTime? at = null)
    {
        Status = _intents.Where(intent => intent.ReplacedAt is null).Select(intent => intent.Status).OrderBy(Rank).First();
        SettledAt = Status == MoneyStatus.Succeeded ? SettledAt ?? at : null;
    }

    private static Refusal? WhyNot(IEnumerable<RefundIntent> intents, MoneyAction action) =>
        intents.Select(intent => MoneyFlow.Next(intent.Status, action).Refusal).FirstOrDefault(refusal => refusal is not null);

    /// <summary>Every reason to refuse was asked before the first change, so that a refused verb changes nothing.</summary>
    private static void Sure(Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"Refused after the check: {refusal.Code}.");
        }
    }

    private static int Rank(MoneyStatus status) => status switch
    {
        MoneyStatus.Parked => 0,
        MoneyStatus.Unknown => 1,
        MoneyStatus.Failed => 2,
        MoneyStatus.Draft => 3,
        MoneyStatus.AwaitingApproval => 4,
        MoneyStatus.Queued => 5,
        MoneyStatus.Sending => 6,
        MoneyStatus.Pending => 7,
        MoneyStatus.Succeeded => 8,
        MoneyStatus.Cancelled => 9,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };
}
