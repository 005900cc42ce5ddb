namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    /// <summary>Says yes. A kind without goods goes straight to the refund; a parcel already in the house goes straight to the bench.</summary>
    public Result Approve(Deed deed)
    {
        var action = !Kind.GoodsComeBack() ? CaseAction.ApproveWithoutGoods
            : Parcel == ParcelStatus.Received ? CaseAction.ApproveArrived
            : CaseAction.Approve;
        var result = Move(deed, action);
        if (result.Refused)
        {
            return result;
        }

        DecidedAt = deed.At;
        if (action == CaseAction.ApproveWithoutGoods)
        {
            _lines.ForEach(line => line.WaiveGoods());
        }

        Tell(deed, "approved");
        return Result.Done;
    }

    /// <summary>Says no, with a reason the customer reads. Its units are free again.</summary>
    public Result Reject(Deed deed, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("decision.needs-reason") { Field = "Reason" };
        }

        var result = Move(deed, CaseAction.Reject);
        if (!result.Refused)
        {
            DecidedAt = deed.At;
            Tell(deed, "rejected", reason.Trim());
        }

        return result;
    }

    /// <summary>Asks the customer for evidence; the review clock stops until the answer.</summary>
    public Result AskForEvidence(Deed deed, string question)
    {
        if (string.IsNullOrWhiteSpace(question))
        {
            return new Refusal("decision.needs-question") { Field = "Question" };
        }

        var result = Move(deed, CaseAction.AskForEvidence);
        if (!result.Refused)
        {
            Tell(deed, "evidence-asked", question.Trim());
        }

        return result;
    }

    public Result RecordAnswer(Deed deed, string answer)
    {
        if (string.IsNullOrWhiteSpace(answer))
        {
            return new Refusal("decision.needs-answer") { Field = "Answer" };
        }

        var result = Move(deed, CaseAction.RecordAnswer);
        if (!result.Refused)
        {
            Tell(deed, "answered", answer.Trim());
        }

        return result;
    }

    public Result Cancel(Deed deed, string? reason = null) => Told(deed, CaseAction.Cancel, "cancelled", reason);

    public Result Expire(Deed deed) => Told(deed, CaseAction.Expire, "expired");

    /// <summary>A rejected case can be appealed once: back to review, escalated.</summary>
    public Result Appeal(Deed deed, string reason)
    {
        if (WasAppealed)
        {
            return new Refusal("case.appealed-before", Number);
        }

        var result = Told(deed, CaseAction.Appeal, "appealed", reason);
        if (!result.Refused)
        {
            (WasAppealed, IsEscalated) = (true, true);
        }

        return result;
    }

    public Result Reopen(Deed deed, string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("decision.needs-reason") { Field = "Reason" } : Told(deed, CaseAction.Reopen, "reopened", reason);

    /// <summary>The end: everything owed was paid.</summary>
    public Result Resolve(Deed deed) => Told(deed, CaseAction.Resolve, "resolved");

    /// <summary>The end without (more) money, with a reason: nothing usable came back, or the customer took something else.</summary>
    public Result Close(Deed deed, string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("decision.needs-reason") { Field = "Reason" } : Told(deed, CaseAction.Resolve, "closed", reason.Trim());

    /// <summary>Units accepted and not yet refunded.</summary>
    public int UnitsToRefund => _lines.Sum(line => line.AcceptedUnits - line.RefundedUnits);

    public void TellRefund(Deed deed, string code, string text) => Tell(deed, code, text);

    public void Escalate(Deed deed, string? reason)
    {
        IsEscalated = true;
        Tell(deed, "escalated", reason);
    }

    public Result OpenDispute(Deed deed, string reason) => MoveDispute(deed, DisputeAction.Open, "dispute-opened", reason);

    public Result DecideDispute(Deed deed, bool forMerchant, string? reason) =>
        MoveDispute(deed, forMerchant ? DisputeAction.DecideForMerchant : DisputeAction.DecideForCustomer, "dispute-decided", reason);

    private Result MoveDispute(Deed deed, DisputeAction action, string code, string? text)
    {
        var next = DisputeFlow.Next(Dispute, action);
        if (next.Refused)
        {
            return next.Refusal!;
        }

        Dispute = next.Value;
        Tell(deed, code, text);
        return Result.Done;
    }

    private Result Told(Deed deed, CaseAction action, string code, string? text = null)
    {
        var result = Move(deed, action);
        if (!result.Refused)
        {
            Tell(deed, code, text);
        }

        return result;
    }
}
