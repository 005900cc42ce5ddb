using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>How far a change of limits got.</summary>
public enum LimitsStatus
{
    Proposed,
    Approved,

    /// <summary>Not wanted, or replaced by a later proposal before anybody decided.</summary>
    Declined,
}

/// <summary>
/// Limits as one person proposed them and another approved; never changed afterwards. They hold for what is proposed from then on:
/// a refund keeps the <see cref="Number"/> of the limits it was proposed under.
/// </summary>
public sealed class MoneyLimits
{
    public const int ReasonLength = 1000;

    private MoneyLimits()
    {
    }

    public long Id { get; private set; }

    /// <summary>1, 2, 3 …; the first are those that every desk starts with.</summary>
    public int Number { get; private set; }
    public string Currency { get; private set; } = "";
    public long AgentMinor { get; private set; }
    public long MiddleMinor { get; private set; }
    public long AgentDayMinor { get; private set; }
    public long MiddleDayMinor { get; private set; }
    public long CustomerDayMinor { get; private set; }
    public long OrderDayMinor { get; private set; }
    public LimitsStatus Status { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>Empty for those that every desk starts with.</summary>
    public string ProposedById { get; private set; } = "";
    public string ProposedByName { get; private set; } = "";
    public DateTime ProposedAt { get; private set; }
    public string DecidedById { get; private set; } = "";
    public string DecidedByName { get; private set; } = "";
    public DateTime? DecidedAt { get; private set; }
    public DateTime? InForceFromAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>What every desk starts with.</summary>
    public static MoneyLimits Preset(string currency, DateTime at)
    {
        var limits = new MoneyLimits { Number = ApprovalLimits.FirstNumber, Status = LimitsStatus.Approved, ProposedByName = Actor.Automatic.Name, ProposedAt = at, DecidedAt = at, InForceFromAt = at };
        limits.Take(ApprovalLimits.Preset(currency));
        return limits;
    }

    /// <summary>Refused: <c>limits.needs-person</c>, <c>limits.reason-needed</c>, <c>limits.amounts</c>.</summary>
    public static Result<MoneyLimits> Propose(ApprovalLimits wanted, string? reason, Actor by, DateTime at)
    {
        if (by.Id.Length == 0)
        {
            return new Refusal("limits.needs-person");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonLength)
        {
            return new Refusal("limits.reason-needed", ReasonLength) { Field = nameof(Reason) };
        }

        if (!AddUp(wanted))
        {
            return new Refusal("limits.amounts");
        }

        var limits = new MoneyLimits { Number = wanted.Number, Reason = reason.Trim(), ProposedById = by.Id, ProposedByName = by.Name, ProposedAt = at };
        limits.Take(wanted);
        return limits;
    }

    /// <summary>From this moment on they hold. Refused: <c>limits.needs-person</c>, <c>limits.own-proposal</c>, <c>limits.decided-already</c> (who, when).</summary>
    public Result Approve(Actor by, DateTime at)
    {
        if (by.Id.Length == 0)
        {
            return new Refusal("limits.needs-person");
        }

        if (by.Id == ProposedById)
        {
            return new Refusal("limits.own-proposal");
        }

        var decided = Decide(LimitsStatus.Approved, by, at);
        InForceFromAt = decided.Refused ? InForceFromAt : at;
        return decided;
    }

    /// <summary>Refused: <c>limits.decided-already</c>.</summary>
    public Result Decline(Actor by, DateTime at) => Decide(LimitsStatus.Declined, by, at);

    /// <summary>The limits that a desk starts with are told in the merchant's currency, as long as nothing was decided by them.</summary>
    /// <exception cref="InvalidOperationException">People decided on these limits.</exception>
    public void Follow(string currency)
    {
        if (ProposedById.Length > 0)
        {
            throw new InvalidOperationException($"Limits {Number} are people's own.");
        }

        Take(ApprovalLimits.Preset(currency));
    }

    public ApprovalLimits ToLimits() => new(Currency, AgentMinor, MiddleMinor) { Number = Number, Day = new DayLimits(AgentDayMinor, MiddleDayMinor, CustomerDayMinor, OrderDayMinor) };

    private static bool AddUp(ApprovalLimits wanted) =>
        wanted.Agent >= 0 && wanted.Agent <= wanted.Middle && wanted.Agent <= wanted.Day.Agent && wanted.Middle <= wanted.Day.Middle && wanted.Day is { Customer: >= 0, Order: >= 0 };

    private Result Decide(LimitsStatus status, Actor by, DateTime at)
    {
        if (Status != LimitsStatus.Proposed)
        {
            return new Refusal("limits.decided-already", DecidedByName, DecidedAt!.Value);
        }

        (Status, DecidedById, DecidedByName, DecidedAt) = (status, by.Id, by.Name, at);
        return Result.Done;
    }

    private void Take(ApprovalLimits wanted) =>
        (Currency, AgentMinor, MiddleMinor, AgentDayMinor, MiddleDayMinor, CustomerDayMinor, OrderDayMinor) =
        (wanted.MerchantCurrency, wanted.Agent, wanted.Middle, wanted.Day.Agent, wanted.Day.Middle, wanted.Day.Customer, wanted.Day.Order);
}
