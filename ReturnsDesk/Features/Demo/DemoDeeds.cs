using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Demo;

/// <summary>Does the steps of one return, through the same verbs that people use: what the domain refuses cannot be in the demo shop.</summary>
internal sealed class DemoDeeds(DemoStaff staff, MerchantSettings merchant, ReturnPolicy policy, DemoDice dice)
{
    private static readonly string[] EuropeanCarriers = ["DHL", "GLS", "DPD"];
    private static readonly string[] ChineseCarriers = ["顺丰速运", "中通快递", "圆通速递"];

    private readonly DemoRefund _refund = new(staff, merchant, policy);

    /// <summary>The refund of the case, once one was proposed.</summary>
    public Refund? Refund => _refund.Booked;

    public Deed Deed(Actor by, DateTime at) => new(by, at, merchant.DayOf(at), policy) { Zone = merchant.TimeZone };

    /// <exception cref="InvalidOperationException">The domain refuses: the story is wrong.</exception>
    public void Do(DemoStep step, ReturnCase returnCase, DateTime at)
    {
        if (Step(step, returnCase, at).Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The demo shop cannot {step} {returnCase.Number}: {refusal.Code}.");
        }
    }

    private Result Step(DemoStep step, ReturnCase returnCase, DateTime at) => step switch
    {
        DemoStep.AskForEvidence => returnCase.AskForEvidence(Deed(staff.Agent, at), DemoSayings.Question(dice, returnCase.Order)),
        DemoStep.Answer => returnCase.RecordAnswer(Deed(staff.Agent, at), DemoSayings.Answer(dice, returnCase.Order)),
        DemoStep.Approve => returnCase.Approve(Deed(staff.Agent, at)),
        DemoStep.Reject => returnCase.Reject(Deed(staff.Agent, at), DemoSayings.Refusal(dice, returnCase.Order)),
        DemoStep.Cancel => returnCase.Cancel(Deed(staff.Agent, at)),
        DemoStep.Lapse => new Result(returnCase.LapseDue(Deed(Actor.Automatic, at)).Refusal),
        DemoStep.Label => Ship(returnCase, (carrier, waybill) => returnCase.IssueLabel(Deed(staff.Agent, at), carrier, waybill)),
        DemoStep.HandOver => HandOver(returnCase, at),
        DemoStep.Scan => returnCase.RecordTracking(Deed(Actor.Automatic, at), ParcelAction.Scan),
        DemoStep.Deliver => returnCase.RecordTracking(Deed(Actor.Automatic, at), ParcelAction.Deliver),
        DemoStep.Receive => returnCase.Receive(Deed(staff.Warehouse, at)),
        DemoStep.Inspect => returnCase.Inspect(Deed(staff.Warehouse, at), DemoBench.Grade(returnCase, dice), []),
        DemoStep.InspectShort => returnCase.Inspect(Deed(staff.Warehouse, at), DemoBench.GradeShort(returnCase, dice), []),
        DemoStep.InspectSwapped => returnCase.Inspect(Deed(staff.Warehouse, at), DemoBench.GradeSwapped(returnCase), []),
        DemoStep.SettleDiscrepancy => returnCase.SettleDiscrepancies(Deed(staff.Manager, at), DemoSayings.Settled(returnCase.Order)),
        DemoStep.OpenDispute => returnCase.OpenDispute(Deed(staff.Agent, at), DemoSayings.Dispute(returnCase.Order)),
        DemoStep.WinDispute => returnCase.DecideDispute(Deed(staff.Manager, at), forMerchant: true, null),
        DemoStep.Escalate => Escalated(returnCase, at),
        DemoStep.ProposeRefund => _refund.Propose(returnCase, Deed(staff.Agent, at), isLarge: false),
        DemoStep.ProposeLargeRefund => _refund.Propose(returnCase, Deed(staff.Agent, at), isLarge: true),
        DemoStep.SendRefund => Pay(returnCase, at),
        DemoStep.FailRefund => _refund.Send(Deed(staff.Finance, at), intent => intent.Fail(at, "account_closed")),
        DemoStep.LoseRefundAnswer => _refund.Send(Deed(staff.Finance, at), intent => intent.LoseAnswer(at, "timeout")),
        DemoStep.Resolve => Refund is null ? returnCase.Close(Deed(staff.Agent, at), DemoSayings.Closed(returnCase)) : returnCase.Resolve(Deed(staff.Finance, at)),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
    };

    private Result Pay(ReturnCase returnCase, DateTime at)
    {
        var result = _refund.Send(Deed(staff.Finance, at), intent => intent.Succeed(at, $"re_{dice.Hex(14)}"));
        if (!result.Refused && Refund is { } refund)
        {
            returnCase.TellRefund(Deed(staff.Finance, at), "refunded", refund.Total.ToString());
        }

        return result;
    }

    private Result HandOver(ReturnCase returnCase, DateTime at) => returnCase.Waybill is null
        ? Ship(returnCase, (carrier, waybill) => returnCase.HandOver(Deed(Actor.Automatic, at), carrier, waybill))
        : returnCase.HandOver(Deed(Actor.Automatic, at), null, null);

    private Result Ship(ReturnCase returnCase, Func<string, string, Result> with)
    {
        var isChinese = returnCase.Order.Channel == DemoOrders.Taobao;
        var carrier = dice.Pick(isChinese ? ChineseCarriers : EuropeanCarriers);
        var digits = string.Create(CultureInfo.InvariantCulture, $"{dice.Between(100_000, 999_999)}{dice.Between(1_000_000, 9_999_999)}");
        return with(carrier, (isChinese ? "SF" : "JD") + digits);
    }

    private Result Escalated(ReturnCase returnCase, DateTime at)
    {
        returnCase.Escalate(Deed(staff.Agent, at), null);
        return Result.Done;
    }
}
