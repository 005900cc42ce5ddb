using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Support;

/// <summary>Refunds of a case by amounts alone, for tests that are not about the arithmetic. Sent an hour after <see cref="AReturn.Monday"/> at the earliest.</summary>
public static class ARefund
{
    public static DateTime SendableAt { get; } = AReturn.Monday.AddHours(1);
    public static Actor Finance { get; } = Actor.Staff("finance-1", "Fay Finance");
    public static Actor Manager { get; } = Actor.Staff("manager-1", "Max Manager");

    /// <summary>Gives back <paramref name="units"/> of the first line (0: no line), split over the payments as told.</summary>
    public static RefundPlan Plan(ReturnCase returnCase, int units, params long[] partsMinor) => new()
    {
        Total = new Money(partsMinor.Sum(), returnCase.Currency),
        Lines = units == 0 ? [] : [new RefundLine(returnCase.Lines[0], units, partsMinor.Sum(), 0, 0, 0, partsMinor.Sum())],
        Parts = [.. partsMinor.Select((minor, i) => (returnCase.Order.Payments[i], new Money(minor, returnCase.Currency)))],
        Derivation = [],
    };

    public static Result<Refund> Propose(ReturnCase returnCase, RefundPlan plan, bool needsApproval = false) =>
        Refund.Propose(returnCase, plan, new Approval(AReturn.Agent.Id, [Roles.Agent]), AReturn.Agent, AReturn.Monday, needsApproval, ApprovalLimits.FirstNumber, SendableAt);

    public static Result<Refund> Propose(ReturnCase returnCase, int units, params long[] partsMinor) => Propose(returnCase, Plan(returnCase, units, partsMinor));

    public static Result Approve(this Refund refund, Actor by, params string[] roles) =>
        refund.Approve(ApprovalLimits.Preset("EUR"), new Approval(by.Id, roles) { SecondFactorAt = AReturn.Monday }, by, AReturn.Monday, SendableAt);

    /// <summary>Every part went out and was confirmed.</summary>
    public static Refund Succeeded(this Refund refund)
    {
        foreach (var intent in refund.Intents)
        {
            Assert.Null(intent.Send(SendableAt).Refusal);
            Assert.Null(intent.Succeed(SendableAt, "ref").Refusal);
        }

        refund.ReadStatus(SendableAt);
        return refund;
    }

    public static Payment Payment(this Refund refund) => refund.Intents[0].Payment;
}
