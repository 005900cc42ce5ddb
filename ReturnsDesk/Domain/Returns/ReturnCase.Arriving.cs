using ReturnsDesk.Domain.Inspection;

namespace ReturnsDesk.Domain.Returns;

/// <summary>What the bench found of one line.</summary>
public sealed record InspectedLine(ReturnLine Line, IReadOnlyList<InspectedUnits> Parts, string? FoundReasonCode);

/// <summary>What came and was not announced.</summary>
public sealed record FoundExtra(DiscrepancyKind Kind, string Sku, int Units, string? Note);

public sealed partial class ReturnCase
{
    /// <summary>Books the parcel in. A second scan is refused, not ignored; a parcel for a case nobody approved is booked in and recorded as unannounced.</summary>
    public Result Receive(Deed deed)
    {
        if (Parcel == ParcelStatus.Received)
        {
            return new Refusal("parcel.received-before", Number, ReceivedAt ?? deed.At);
        }

        var result = MoveParcel(ParcelAction.Receive);
        if (result.Refused)
        {
            return result;
        }

        ReceivedAt = deed.At;
        if (CaseFlow.WhyNot(Status, CaseAction.Receive) is not null)
        {
            Record(deed, new FoundExtra(DiscrepancyKind.UnannouncedParcel, "", 0, null));
            Tell(deed, "received-unannounced");
            return Result.Done;
        }

        return Told(deed, CaseAction.Receive, "received");
    }

    /// <summary>
    /// Records what was found, line by line; lines not named count as not arrived. Units beyond those asked for are a discrepancy and earn nothing.
    /// After money was queued the grade stands: <c>inspection.refund-queued</c>.
    /// </summary>
    public Result Inspect(Deed deed, IReadOnlyList<InspectedLine> lines, IReadOnlyList<FoundExtra> extras)
    {
        if (_lines.Any(line => line.RefundedUnits > 0))
        {
            return new Refusal("inspection.refund-queued", Number);
        }

        if (lines.Count == 0 && extras.Count == 0)
        {
            return new Refusal("inspection.nothing-found");
        }

        var result = Move(deed, CaseAction.Inspect);
        if (result.Refused)
        {
            return result;
        }

        InspectedAt = deed.At;
        _discrepancies.RemoveAll(discrepancy => discrepancy.SettledAt is null && discrepancy.Kind != DiscrepancyKind.UnannouncedParcel);
        foreach (var line in _lines)
        {
            var found = lines.FirstOrDefault(candidate => ReferenceEquals(candidate.Line, line));
            line.Inspect(found?.Parts ?? [], found?.FoundReasonCode, deed.On);
            Compare(deed, line);
        }

        foreach (var extra in extras)
        {
            Record(deed, extra);
        }

        MainReasonCode = _lines[0].FinalReasonCode;
        HasOpenDiscrepancy = _discrepancies.Any(discrepancy => discrepancy.SettledAt is null);
        Tell(deed, "inspected");
        return Result.Done;
    }

    public Result SettleDiscrepancies(Deed deed, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("decision.needs-reason") { Field = "Reason" };
        }

        foreach (var open in _discrepancies.Where(discrepancy => discrepancy.SettledAt is null))
        {
            open.Settle(deed.By.Name, deed.At);
        }

        HasOpenDiscrepancy = false;
        Tell(deed, "discrepancy-settled", reason.Trim());
        return Result.Done;
    }

    /// <summary>Authorises more units of a line than were asked for, never more than were delivered and are not in another return.</summary>
    public Result ExtendLine(Deed deed, ReturnLine line, int quantity)
    {
        var more = quantity - line.Quantity;
        var claimed = line.OrderLine.Claim(more);
        if (claimed.Refused)
        {
            return claimed;
        }

        var arrived = line.Inspected.Where(part => part.Disposition != Disposition.SendBack && part.Condition != ItemCondition.X).Sum(part => part.Units);
        line.Extend(quantity, arrived, deed.On);
        RecountUnits();
        Tell(deed, "line-extended", line.OrderLine.Sku);
        return Result.Done;
    }

    private void Compare(Deed deed, ReturnLine line)
    {
        if (line.ReceivedUnits > line.Quantity)
        {
            Record(deed, new FoundExtra(DiscrepancyKind.ExtraUnits, line.OrderLine.Sku, line.ReceivedUnits - line.Quantity, null));
        }
        else if (line.ReceivedUnits < line.Quantity)
        {
            Record(deed, new FoundExtra(DiscrepancyKind.MissingUnits, line.OrderLine.Sku, line.Quantity - line.ReceivedUnits, null));
        }
    }

    private void Record(Deed deed, FoundExtra extra)
    {
        _discrepancies.Add(new Discrepancy(extra.Kind, extra.Sku, extra.Units, extra.Note, deed.At));
        HasOpenDiscrepancy = true;
    }
}
