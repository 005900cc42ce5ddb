namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    /// <summary>The label may be printed again; a new waybill replaces the old one while the parcel has not left.</summary>
    public Result IssueLabel(Deed deed, string carrier, string waybill)
    {
        if (CaseFlow.WhyNot(Status, CaseAction.HandOver) is { } refusal)
        {
            return new Refusal("label.case-not-approved", refusal.Facts[1]);
        }

        var result = MoveParcel(ParcelAction.IssueLabel);
        if (!result.Refused)
        {
            SetWaybill(carrier, waybill);
            Tell(deed, "label-issued", Waybill);
        }

        return result;
    }

    /// <summary>The customer gave the parcel away: by the first scan, or by telling us the waybill.</summary>
    public Result HandOver(Deed deed, string? carrier, string? waybill)
    {
        if (CaseFlow.WhyNot(Status, CaseAction.HandOver) is { } refusal)
        {
            return refusal;
        }

        var result = MoveParcel(ParcelAction.HandOver);
        if (result.Refused)
        {
            return result;
        }

        if (Waybills.Normalise(waybill ?? "").Length > 0)
        {
            SetWaybill(carrier ?? Carrier ?? "", waybill!);
        }

        var told = Told(deed, CaseAction.HandOver, "handed-over", Waybill);
        PayOnHandOver(deed);
        return told;
    }

    /// <summary>Another number of a parcel that is on its way: the first was mistyped, or is told only now. Refused once it was received: <c>parcel.waybill-closed</c>.</summary>
    public Result CorrectWaybill(Deed deed, string carrier, string waybill)
    {
        if (Status != CaseStatus.InTransit || Parcel == ParcelStatus.Received)
        {
            return new Refusal("parcel.waybill-closed", Number);
        }

        SetWaybill(carrier, waybill);
        Tell(deed, "waybill-corrected", Waybill);
        return Result.Done;
    }

    /// <summary>The carrier's news of a parcel that was handed over. Handing over and receiving are verbs of their own and refused here.</summary>
    public Result RecordTracking(Deed deed, ParcelAction news)
    {
        if (news is not (ParcelAction.Scan or ParcelAction.Deliver or ParcelAction.ReportException))
        {
            return new Refusal("parcel.step-not-allowed", news, Parcel);
        }

        var result = MoveParcel(news);
        if (!result.Refused)
        {
            Tell(deed, "tracking", Parcel.ToString());
        }

        return result;
    }

    /// <summary>The goods need not or will not come back (lost on the merchant's label, keep the item): straight to the refund.</summary>
    public Result WaiveGoods(Deed deed, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("decision.needs-reason") { Field = "Reason" };
        }

        var result = Told(deed, CaseAction.WaiveGoods, "goods-waived", reason.Trim());
        if (!result.Refused)
        {
            _lines.ForEach(line => line.WaiveGoods());
            StartLawClock(deed);
        }

        return result;
    }

    private Result MoveParcel(ParcelAction action)
    {
        var next = ParcelFlow.Next(Parcel, action);
        if (next.Refused)
        {
            return next.Refusal!;
        }

        Parcel = next.Value;
        return Result.Done;
    }

    private void SetWaybill(string carrier, string waybill) => (Carrier, Waybill) = (carrier.Trim(), Waybills.Normalise(waybill));
}

/// <summary>How waybill numbers are compared.</summary>
public static class Waybills
{
    /// <summary>Upper case, full width folded, without blanks and dashes.</summary>
    public static string Normalise(string waybill) => TypedCode.Fold(waybill);
}
