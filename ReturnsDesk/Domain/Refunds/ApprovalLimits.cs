using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>Who must agree to a refund before it is sent.</summary>
public enum ApprovalNeed
{
    WithinOwnLimit,
    SecondPerson,
    FinanceAndManager,
}

/// <summary>
/// Four eyes on money. Limits are minor units of the merchant's currency: up to <see cref="Agent"/> an agent decides alone, up to <see cref="Middle"/>
/// Finance or a Manager. Above, one of each must approve. Amounts in another currency cannot be compared and always need a second person of
/// Finance or a Manager. Nobody approves what they proposed. What was decided alone also counts per day, so that a large refund is not made of small ones.
/// </summary>
public sealed record ApprovalLimits(string MerchantCurrency, long Agent, long Middle)
{
    /// <summary>The number of the limits that a desk starts with.</summary>
    public const int FirstNumber = 1;

    /// <summary>Which of the stored limits these are; see <see cref="MoneyLimits.Number"/>.</summary>
    public int Number { get; init; } = FirstNumber;
    public DayLimits Day { get; init; } = DayLimits.Preset(Agent, Middle);

    /// <summary>50 and 500 units of the currency.</summary>
    public static ApprovalLimits Preset(string currency) =>
        new(currency, 50 * Rounding.PowerOfTen(Currency.Exponent(currency)), 500 * Rounding.PowerOfTen(Currency.Exponent(currency)));

    /// <summary>The largest amount that somebody with these roles decides alone, in minor units; zero where money is none of their business.</summary>
    public long OwnLimit(IReadOnlyCollection<string> roles) =>
        IsMiddle(roles) ? Middle : roles.Contains(Roles.Agent) ? Agent : 0;

    /// <summary>The same for all they decide alone in a day.</summary>
    public long OwnDayLimit(IReadOnlyCollection<string> roles) =>
        IsMiddle(roles) ? Day.Middle : roles.Contains(Roles.Agent) ? Day.Agent : 0;

    /// <summary>True above the middle limit, and for what cannot be compared with it.</summary>
    public bool IsLarge(Money amount) => amount.Currency != MerchantCurrency || amount.MinorUnits > Middle;

    public ApprovalNeed NeedFor(Money amount, IReadOnlyCollection<string> proposerRoles) =>
        amount.Currency != MerchantCurrency ? ApprovalNeed.SecondPerson
        : amount.MinorUnits > Middle ? ApprovalNeed.FinanceAndManager
        : amount.MinorUnits <= OwnLimit(proposerRoles) && OwnLimit(proposerRoles) > 0 ? ApprovalNeed.WithinOwnLimit
        : ApprovalNeed.SecondPerson;

    /// <summary>The same, for what was proposed: an amount within the own limit that was to be approved all the same needs a second person.</summary>
    public ApprovalNeed NeedFor(Money amount, IReadOnlyCollection<string> proposerRoles, bool needsApproval) =>
        NeedFor(amount, proposerRoles) is var need && need == ApprovalNeed.WithinOwnLimit && needsApproval ? ApprovalNeed.SecondPerson : need;

    /// <summary>Which day's limit the amount would break, on top of what the day has seen; null where none.</summary>
    public DayExcess? Exceeded(Money amount, IReadOnlyCollection<string> proposerRoles, DaySums before)
    {
        if (amount.Currency != MerchantCurrency)
        {
            return null;
        }

        (DayLimit Of, long Before, long Limit)[] days =
            [(DayLimit.Proposer, before.ByProposer, OwnDayLimit(proposerRoles)), (DayLimit.Order, before.ToOrder, Day.Order), (DayLimit.Customer, before.ToCustomer, Day.Customer)];
        return days.Where(day => day.Before > day.Limit - amount.MinorUnits)
            .Select(day => new DayExcess(day.Of, amount with { MinorUnits = day.Before + amount.MinorUnits }, amount with { MinorUnits = day.Limit }))
            .FirstOrDefault();
    }

    /// <summary>
    /// Whether a person may add their yes. Refusals: <c>refund.own-proposal</c>, <c>refund.approved-by-you</c>, <c>refund.above-limit</c> (amount, limit),
    /// <c>refund.approver-role</c> where Finance or a Manager is needed, <c>refund.needs-person</c> where it is nobody's yes: a program is no second pair of eyes.
    /// </summary>
    public Result MayApprove(Money amount, string proposerId, IReadOnlyList<Approval> given, Approval candidate)
    {
        if (candidate.PersonId.Length == 0)
        {
            return new Refusal("refund.needs-person");
        }

        if (candidate.PersonId == proposerId)
        {
            return new Refusal("refund.own-proposal");
        }

        if (given.Any(approval => approval.PersonId == candidate.PersonId))
        {
            return new Refusal("refund.approved-by-you");
        }

        if (IsLarge(amount))
        {
            return IsMiddle(candidate.Roles) ? Result.Done : new Refusal("refund.approver-role");
        }

        var limit = OwnLimit(candidate.Roles);
        return limit > 0 && amount.MinorUnits <= limit ? Result.Done : new Refusal("refund.above-limit", amount, amount with { MinorUnits = limit });
    }

    /// <summary>Whether the approvals given suffice. An approval by the proposer, or a second one by the same person, does not count.</summary>
    public bool IsApproved(Money amount, string proposerId, ApprovalNeed need, IReadOnlyList<Approval> given)
    {
        var counted = given.Where((approval, i) => !MayApprove(amount, proposerId, [.. given.Take(i)], approval).Refused).ToArray();
        return need switch
        {
            ApprovalNeed.WithinOwnLimit => true,
            ApprovalNeed.SecondPerson => counted.Length > 0,
            ApprovalNeed.FinanceAndManager => counted.Any(finance => finance.Roles.Contains(Roles.Finance)
                && counted.Any(manager => manager.PersonId != finance.PersonId && manager.Roles.Contains(Roles.Manager))),
            _ => throw new InvalidOperationException($"No approval need {need}."),
        };
    }

    private static bool IsMiddle(IReadOnlyCollection<string> roles) => roles.Contains(Roles.Finance) || roles.Contains(Roles.Manager);
}
