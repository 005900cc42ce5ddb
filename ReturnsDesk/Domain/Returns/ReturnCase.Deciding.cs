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

        var result = Told(deed, CaseAction.Reject, "rejected", reason.Trim());
        if (!result.Refused)
        {
            (DecidedAt, AwaitsReplySinceAt) = (deed.At, null);
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

        var result = Told(deed, CaseAction.AskForEvidence, "evidence-asked", question.Trim());
        AwaitsReplySinceAt = result.Refused ? AwaitsReplySinceAt : null;
        return result;
    }

    public Result RecordAnswer(Deed deed, string answer)
    {
        if (string.IsNullOrWhiteSpace(answer))
        {
            return new Refusal("decision.needs-answer") { Field = "Answer" };
        }

        return Told(deed, CaseAction.RecordAnswer, "answered", answer.Trim());
    }

    public Result Cancel(Deed deed, string? reason = null) => Told(deed, CaseAction.Cancel, "cancelled", reason);

    public Result Expire(Deed deed) => Told(deed, CaseAction.Expire, "expired");

    /// <summary>A rejected case can be appealed once, while its appeal clock runs: back to review, escalated.</summary>
    public Result Appeal(Deed deed, string reason)
    {
        if (WasAppealed)
        {
            return new Refusal("case.appealed-before", Number);
        }

        var window = _deadlines.Where(deadline => deadline.Node == DeadlineNode.Appeal).MaxBy(deadline => deadline.StartedAt);
        if (Status == CaseStatus.Rejected && window is not null && (window.LapsedAt is not null || window.EndsAt < deed.At))
        {
            return new Refusal("case.appeal-too-late", Number, window.EndsAt);
        }

        var result = Told(deed, CaseAction.Appeal, "appealed", reason);
        if (!result.Refused)
        {
            (WasAppealed, IsEscalated) = (true, true);
        }

        return result;
    }

    /// <summary>Brings an ended case back, with a reason. Imported history stays as it is, for the desk moved no money for it: <c>case.is-history</c>.</summary>
    public Result Reopen(Deed deed, string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("decision.needs-reason") { Field = "Reason" }
        : Source == ReturnSource.Import ? new Refusal("case.is-history", Number)
        : Told(deed, CaseAction.Reopen, "reopened", reason.Trim());

    /// <summary>The end: everything owed was paid.</summary>
    public Result Resolve(Deed deed) => Told(deed, CaseAction.Resolve, "resolved");

    /// <summary>The end without (more) money, with a reason: nothing usable came back, or the customer took something else.</summary>
    public Result Close(Deed deed, string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("decision.needs-reason") { Field = "Reason" } : Told(deed, CaseAction.Resolve, "closed", reason.Trim());

    /// <summary>Units accepted and neither refunded nor exchanged yet.</summary>
    public int UnitsToRefund => _lines.Sum(line => line.AcceptedUnits - line.SettledUnits);

    /// <summary>Money that had gone out came back. A case that ended is due again, as it was due before: the customer still waits.</summary>
    public void TellRefundCameBack(Deed deed, string detail)
    {
        Tell(deed, "refund-failed", detail);
        if (Status == CaseStatus.Resolved)
        {
            _ = Move(deed, CaseAction.Reopen, _deadlines.Where(deadline => deadline.Node == DeadlineNode.Refund).MaxBy(deadline => deadline.StartedAt)?.EndsAt);
        }
    }

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
        if (text?.Length > TextLength)
        {
            return new Refusal("note.length", TextLength);
        }

        var next = DisputeFlow.Next(Dispute, action);
        if (next.Refused)
        {
            return next.Refusal!;
        }

        Dispute = next.Value;
        StopOrGoOn(deed.At);
        Tell(deed, code, text);
        return Result.Done;
    }

    private Result Told(Deed deed, CaseAction action, string code, string? text = null)
    {
        if (text?.Length > TextLength)
        {
            return new Refusal("note.length", TextLength);
        }

        var result = Move(deed, action);
        if (!result.Refused)
        {
            Tell(deed, code, text is null ? null : CardNumbers.Mask(text));
        }

        return result;
    }
}
