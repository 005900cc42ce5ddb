using ReturnsDesk.Data;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Signals;

namespace ReturnsDesk.Features.Returns.Signals;

/// <summary>What counts, written once for the case of today and for the past.</summary>
internal static class SignalRows
{
    /// <summary>The customer says the parcel never came, or was empty.</summary>
    public static readonly string[] ParcelClaims = ["not-delivered", "empty-box"];

    /// <summary>Faults that are not the customer's to answer for are left out.</summary>
    public static IQueryable<string> HeldAgainst(ReturnsDb db) =>
        db.ReturnReasons.Where(reason => reason.Fault != FaultSide.Merchant && reason.Fault != FaultSide.Carrier).Select(reason => reason.Code);

    /// <summary>Units that count against the share: of goods that come back by the merchant's promise, not of statutory withdrawals, refunds without goods or replacements.</summary>
    public static IQueryable<int> UnitsAsked(ReturnsDb db, IQueryable<ReturnCase> cases)
    {
        var held = HeldAgainst(db);
        return cases.Where(row => row.Kind == ReturnKind.Return || row.Kind == ReturnKind.Exchange).SelectMany(row => row.Lines).Where(line => held.Contains(line.FinalReasonCode)).Select(line => line.Quantity);
    }

    /// <summary>The same by request, with how it turned out.</summary>
    public static IQueryable<PastRow> Past(ReturnsDb db, IQueryable<ReturnCase> cases)
    {
        var held = HeldAgainst(db);
        return cases.Select(row => new PastRow(
            row.Id,
            row.Order.CustomerId,
            row.RequestedAt,
            row.Kind == ReturnKind.Return || row.Kind == ReturnKind.Exchange ? row.Lines.Where(line => held.Contains(line.FinalReasonCode)).Sum(line => line.Quantity) : 0,
            row.Lines.Any(line => ParcelClaims.Contains(line.StatedReasonCode)),
            row.Status,
            row.Source == ReturnSource.Import,
            row.Lines.Any(line => line.Inspected.Any()),
            row.Lines.Any(line => line.Inspected.Any(part => part.Condition == ItemCondition.X))
                || row.Discrepancies.Any(found => found.Kind == DiscrepancyKind.EmptyBox || found.Kind == DiscrepancyKind.WrongItem)));
    }

    /// <summary>A request as it was stored.</summary>
    internal sealed record PastRow(
        long Id, long CustomerId, DateTime At, int AskedUnits, bool IsParcelClaim, CaseStatus Status, bool IsImported, bool WasInspected, bool WasSwapped)
    {
        public PastSignalRequest Request => new(CustomerId, At, AskedUnits, IsParcelClaim, Outcome);

        /// <summary>Imported history says nothing of what was found, unless it was inspected here.</summary>
        private SignalOutcome Outcome =>
            WasSwapped || (IsParcelClaim && Status == CaseStatus.Rejected) ? SignalOutcome.Bad
            : Status == CaseStatus.Resolved && (!IsImported || WasInspected) ? SignalOutcome.Fine
            : SignalOutcome.Unknown;
    }
}
