using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>Who must agree to a refund before it is sent.</summary>
public enum ApprovalNeed
{
    WithinOwnLimit,
    SecondPerson,
    FinanceAndManager,
}

/// <summary>Somebody's yes, with the roles held when it was given, the content they saw (null where nothing was shown) and when they last proved a second factor.</summary>
public sealed record Approval(string PersonId, IReadOnlyList<string> Roles)
{
    public string? ContentHash { get; init; }
    public DateTime? SecondFactorAt { get; init; }
}

/// <summary>
/// Four eyes on money. Limits are minor units of the merchant's currency: up to <see cref="Agent"/> an agent decides alone, up to <see cref="Middle"/>
/// Finance or a Manager. Above, one of each must approve. Amounts in another currency cannot be compared and always need a second person of
/// Finance or a Manager. Nobody approves what they proposed.
/// </summary>
public sealed record ApprovalLimits(string MerchantCurrency, long Agent, long Middle)
{
    /// <summary>50 and 500 units of the currency.</summary>
    public static ApprovalLimits Preset(string currency) =>
        new(currency, 50 * Rounding.PowerOfTen(Currency.Exponent(currency)), 500 * Rounding.PowerOfTen(Currency.Exponent(currency)));

    /// <summary>The largest amount that somebody with these roles decides alone, in minor units; zero where money is none of their business.</summary>
    public long OwnLimit(IReadOnlyCollection<string> roles) =>
        IsMiddle(roles) ? Middle : roles.Contains(Roles.Agent) ? Agent : 0;

    public ApprovalNeed NeedFor(Money amount, IReadOnlyCollection<string> proposerRoles) =>
        amount.Currency != MerchantCurrency ? ApprovalNeed.SecondPerson
        : amount.MinorUnits > Middle ? ApprovalNeed.FinanceAndManager
        : amount.MinorUnits <= OwnLimit(proposerRoles) && OwnLimit(proposerRoles) > 0 ? ApprovalNeed.WithinOwnLimit
        : ApprovalNeed.SecondPerson;

    /// <summary>
    /// Whether a person may add their yes. Refusals: <c>refund.own-proposal</c>, <c>refund.approved-by-you</c>, <c>refund.above-limit</c> (amount, limit),
    /// <c>refund.approver-role</c> where Finance or a Manager is needed.
    /// </summary>
    public Result MayApprove(Money amount, string proposerId, IReadOnlyList<Approval> given, Approval candidate)
    {
        if (candidate.PersonId == proposerId)
        {
            return new Refusal("refund.own-proposal");
        }

        if (given.Any(approval => approval.PersonId == candidate.PersonId))
        {
            return new Refusal("refund.approved-by-you");
        }

        var foreign = amount.Currency != MerchantCurrency;
        if ((foreign || amount.MinorUnits > Middle) && !IsMiddle(candidate.Roles))
        {
            return new Refusal("refund.approver-role");
        }

        var limit = OwnLimit(candidate.Roles);
        return foreign || amount.MinorUnits > Middle || (limit > 0 && amount.MinorUnits <= limit)
            ? Result.Done
            : new Refusal("refund.above-limit", amount, amount with { MinorUnits = limit });
    }

    /// <summary>Whether the approvals given suffice. An approval by the proposer, or a second one by the same person, does not count.</summary>
    public bool IsApproved(Money amount, string proposerId, IReadOnlyCollection<string> proposerRoles, IReadOnlyList<Approval> given)
    {
        var counted = given.Where((approval, i) => !MayApprove(amount, proposerId, [.. given.Take(i)], approval).Refused).ToArray();
        return NeedFor(amount, proposerRoles) switch
        {
            ApprovalNeed.WithinOwnLimit => true,
            ApprovalNeed.SecondPerson => counted.Length > 0,
            ApprovalNeed.FinanceAndManager => counted.Any(finance => finance.Roles.Contains(Roles.Finance)
                && counted.Any(manager => manager.PersonId != finance.PersonId && manager.Roles.Contains(Roles.Manager))),
            var need => throw new InvalidOperationException($"No approval need {need}."),
        };
    }

    private static bool IsMiddle(IReadOnlyCollection<string> roles) => roles.Contains(Roles.Finance) || roles.Contains(Roles.Manager);
}
