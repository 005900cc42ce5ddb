using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Refunding;

namespace ReturnsDesk.Features.Demo;

/// <summary>Books and sends the refund of one case by the desk's own arithmetic and limits.</summary>
internal sealed class DemoRefund(DemoStaff staff, MerchantSettings merchant, ReturnPolicy policy)
{
    private static readonly Approval Agent = new("", [Roles.Agent]);
    private static readonly Dictionary<string, FaultSide> Faults = ReturnReasons.Shipped.ToDictionary(reason => reason.Code, reason => reason.Fault, StringComparer.Ordinal);
    private readonly ApprovalLimits _limits = ApprovalLimits.Preset(merchant.Currency);

    /// <summary>Null until something was owed.</summary>
    public Refund? Booked { get; private set; }

    public static FaultSide FaultOf(string reasonCode) => Faults[reasonCode];

    /// <summary>Nothing is booked where nothing is owed.</summary>
    public Result Propose(ReturnCase returnCase, Deed deed, bool isLarge)
    {
        var wish = new RefundWish();
        if (RefundPlanning.Quote(returnCase, policy, wish, Faults, goodwillBefore: 0).Value is not { Total: > 0 } quote)
        {
            return Result.Done;
        }

        var planned = RefundPlanning.Plan(returnCase, quote, wish);
        if (planned.Value is not { } plan)
        {
            return planned.Refusal!;
        }

        var needsApproval = isLarge || _limits.NeedFor(quote.Offer, [.. Agent.Roles]) != ApprovalNeed.WithinOwnLimit;
        var proposed = Refund.Propose(returnCase, plan, Agent with { PersonId = deed.By.Id }, deed.By, deed.At, needsApproval, _limits.Number, deed.At.AddSeconds(merchant.HoldSeconds));
        Booked = proposed.Value;
        returnCase.TellRefund(deed, needsApproval ? "refund-proposed" : "refund-queued", plan.Total.ToString());
        return new Result(proposed.Refusal);
    }

    /// <summary>Gathers the approvals that are missing, then sends every part and records the gateway's answer.</summary>
    public Result Send(Deed deed, Func<RefundIntent, Result> answer)
    {
        if (Booked is null)
        {
            return Result.Done;
        }

        foreach (var (by, role) in new[] { (staff.Finance, Roles.Finance), (staff.Manager, Roles.Manager) })
        {
            if (Booked.Status == MoneyStatus.AwaitingApproval && Booked.Approve(_limits, new Approval(by.Id, [role]) { SecondFactorAt = deed.At }, by, deed.At, deed.At) is { Refused: true } refused)
            {
                return refused;
            }
        }

        foreach (var intent in Booked.Intents)
        {
            var sent = intent.Send(deed.At);
            var answered = sent.Refused ? sent : answer(intent);
            if (answered.Refused)
            {
                return answered;
            }
        }

        Booked.ReadStatus(deed.At);
        return Result.Done;
    }
}
