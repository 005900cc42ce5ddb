using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// Books the refund of what was accepted: stores one intent with its key per payment and reserves the balances. Within the proposer's own limit, for the refund and for the day, it is
/// queued after the hold; above it waits for the people who must agree. Refused: <c>return.unknown</c>, <c>case.changed-meanwhile</c>,
/// <c>refund.case-not-inspected</c>, <c>refund.nothing-accepted</c>, <c>refund.above-balance</c>, <c>refund.goodwill-above-limit</c>, <c>refund.shift-role</c>, and what the arithmetic refuses.
/// </summary>
[Requires(Permissions.ProposeRefund)]
public sealed class ProposeRefund(CaseChange change)
{
    /// <summary>Gives the id of the refund.</summary>
    public async Task<Result<long>> ExecuteAsync(Actor actor, CaseRef target, RefundWish wish, CancellationToken cancellationToken = default)
    {
        Refund? booked = null;
        var result = await change.RunAsync<ProposeRefund>(
            actor,
            target,
            async (returnCase, deed, db) =>
            {
                var proposed = await ProposeAsync(db, returnCase, deed, wish, cancellationToken);
                booked = proposed.Value;
                return new Result(proposed.Refusal);
            },
            cancellationToken);
        if (result.Refusal is { } refusal)
        {
            return refusal;
        }

        FaultPoint.Reach(FaultPoint.AfterIntentStored);
        return booked!.Id;
    }

    internal static async Task<Result<Refund>> ProposeAsync(ReturnsDb db, ReturnCase returnCase, Deed deed, RefundWish wish, CancellationToken cancellationToken)
    {
        if (returnCase.Status != CaseStatus.Inspected && returnCase.Replacement is not { Left.MinorUnits: > 0 })
        {
            return new Refusal("refund.case-not-inspected", returnCase.Status);
        }

        var quoted = await RefundPlanning.QuoteAsync(db, returnCase, deed.Policy, wish, cancellationToken);
        if (quoted.Value is not { } quote)
        {
            return quoted.Refusal!;
        }

        if (wish.AllOrNothing && quote.Entitlement > quote.Total)
        {
            return new Refusal("refund.above-balance", quote.Offer with { MinorUnits = quote.Entitlement }, quote.Offer);
        }

        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var proposer = new Approval(deed.By.Id, await RolesAsync(db, deed.By, cancellationToken));
        if (wish.Parts is not null && !MayShift(proposer.Roles))
        {
            return new Refusal("refund.shift-role");
        }

        var limits = await StoredLimits.InForceAsync(db, deed.At, cancellationToken);
        if (quote.Goodwill > limits.OwnLimit([.. proposer.Roles]))
        {
            return new Refusal("refund.goodwill-above-limit", new Money(quote.Goodwill, quote.Currency), new Money(limits.OwnLimit([.. proposer.Roles]), limits.MerchantCurrency));
        }

        var planned = RefundPlanning.Plan(returnCase, quote, wish);
        if (planned.Value is not { } plan)
        {
            return planned.Refusal!;
        }

        if (wish.ToStoreCredit)
        {
            plan = plan with { Gateway = StoreCredit.Gateway, Credit = CreditTerms.Of(deed.Policy) };
        }

        var today = await DayTotals.HoldAsync(db, merchant, limits.MerchantCurrency, deed.By, returnCase.Order, deed.At, cancellationToken);
        var needsApproval = limits.NeedFor(quote.Offer, [.. proposer.Roles]) != ApprovalNeed.WithinOwnLimit || limits.Exceeded(quote.Offer, [.. proposer.Roles], today) is not null;
        var proposed = Refund.Propose(returnCase, plan, proposer, deed.By, deed.At, needsApproval, limits.Number, deed.At.AddSeconds(merchant.HoldSeconds));
        if (proposed.Value is not { } refund)
        {
            return proposed.Refusal!;
        }

        db.Refunds.Add(refund);
        returnCase.TellRefund(deed, needsApproval ? "refund-proposed" : "refund-queued", refund.Total.ToString());
        FaultPoint.Reach(FaultPoint.BeforeIntentStored);
        return refund;
    }

    /// <summary>Only Finance and managers send the parts elsewhere than the proportion says.</summary>
    internal static bool MayShift(IReadOnlyList<string> roles) => roles.Any(role => role is Roles.Finance or Roles.Manager);

    /// <summary>The command line acts with the rights of Finance; people with the roles they hold now.</summary>
    internal static async Task<IReadOnlyList<string>> RolesAsync(ReturnsDb db, Actor actor, CancellationToken cancellationToken) =>
        actor.IsPerson ? await DeskStore.RolesAsync(db, actor, cancellationToken) : [Roles.Finance];
}
