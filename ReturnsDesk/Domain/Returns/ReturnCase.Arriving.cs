using ReturnsDesk.Domain.Inspection;

namespace ReturnsDesk.Domain.Returns;

/// <summary>What the bench found of one line.</summary>
public sealed record InspectedLine(ReturnLine Line, IReadOnlyList<InspectedUnits> Parts, string? FoundReasonCode);

/// <summary>What came and was not announced.</summary>
public sealed record FoundExtra(DiscrepancyKind Kind, string Sku, int Units, string? Note);

public sealed partial class ReturnCase
{
    /// <summary>
    /// Books the parcel in. A second scan is refused, not ignored. A parcel nobody waits for (not approved, refused, given up, refunded without goods, or
    /// expired and its units returned otherwise) is in the house all the same: booked in and recorded as unannounced.
    /// </summary>
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
        if (Move(deed, CaseAction.Receive).Refused)
        {
            Record(deed, new FoundExtra(DiscrepancyKind.UnannouncedParcel, "", 0, null));
            Tell(deed, "received-unannounced");
            return Result.Done;
        }

        Tell(deed, "received");
        return Result.Done;
    }

    /// <summary>
    /// Records what was found, line by line; lines not named count as not arrived. Units beyond those asked for are a discrepancy and earn nothing.
    /// After money was queued the grade stands: <c>inspection.refund-queued</c>; but goods that were refunded without being waited for are graded and
    /// counted when they turn up, and the money stays as it is.
    /// </summary>
    public Result Inspect(Deed deed, IReadOnlyList<InspectedLine> lines, IReadOnlyList<FoundExtra> extras)
    {
        if (lines.Any(found => !_lines.Contains(found.Line)))
        {
            throw new ArgumentException($"A line does not belong to {Number}.", nameof(lines));
        }

        if (_lines.Any(line => line.SettledUnits > 0 && !line.GoodsAreWaived))
        {
            return new Refusal("inspection.refund-queued", Number);
        }

        if (lines.Count == 0 && extras.Count == 0)
        {
            return new Refusal("inspection.nothing-found");
        }

        var isRefunded = _lines.Any(line => line.SettledUnits > 0);
        var notNow = isRefunded ? null : CaseFlow.WhyNot(Status, CaseAction.Inspect);
        if (notNow is not null || Parcel != ParcelStatus.Received)
        {
            return notNow ?? new Refusal("inspection.no-parcel", Number);
        }

        if (!isRefunded)
        {
            Move(deed, CaseAction.Inspect);
        }

        InspectedAt = deed.At;
        _discrepancies.RemoveAll(discrepancy => discrepancy.SettledAt is null && discrepancy.Kind != DiscrepancyKind.UnannouncedParcel);
        foreach (var line in _lines)
        {
            var found = lines.Where(candidate => ReferenceEquals(candidate.Line, line)).ToList();
            line.Inspect([.. found.SelectMany(part => part.Parts)], found.Select(part => part.FoundReasonCode).FirstOrDefault(code => code is not null), deed.On);
            Compare(deed, line);
        }

        foreach (var extra in extras)
        {
            Record(deed, extra);
        }

        MainReasonCode = _lines[0].FinalReasonCode;
        HasOpenDiscrepancy = _discrepancies.Any(discrepancy => discrepancy.SettledAt is null);
        ReadClock();
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
        ReadClock();
        Tell(deed, "discrepancy-settled", reason.Trim());
        return Result.Done;
    }

    /// <summary>
    /// Authorises more units of a line than were asked for, never more than were delivered and are not in another return: <c>return.too-many-units</c>.
    /// A case that has ended is reopened first: <c>case.not-open</c>.
    /// </summary>
    public Result ExtendLine(Deed deed, ReturnLine line, int quantity)
    {
        if (!_lines.Contains(line))
        {
            throw new ArgumentException($"The line does not belong to {Number}.", nameof(line));
        }

        if (!CaseFlow.IsOpen(Status))
        {
            return new Refusal("case.not-open", Number, Status);
        }

        var more = quantity - line.Quantity;
        var claimed = line.OrderLine.Claim(more);
        if (claimed.Refused)
        {
            return claimed;
        }

        line.Extend(quantity, deed.On);
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
        ReadClock();
    }
}
