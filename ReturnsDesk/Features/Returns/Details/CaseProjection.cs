using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Details;

/// <summary>What the screen of a case asks of the database, in one place.</summary>
internal static class CaseProjection
{
    public static IQueryable<CaseView> Views(ReturnsDb db, IQueryable<ReturnCase> cases) =>
        cases.Select(row => new CaseView
        {
            Id = row.Id,
            Number = row.Number,
            Version = row.Version,
            OrderId = row.OrderId,
            OrderNumber = row.Order.Number,
            Channel = row.Order.Channel,
            PlacedAt = row.Order.PlacedAt,
            DeliveredAt = row.Order.DeliveredAt,
            Kind = row.Kind,
            Way = row.Way,
            Source = row.Source,
            Status = row.Status,
            Parcel = row.Parcel,
            Dispute = row.Dispute,
            Carrier = row.Carrier,
            Waybill = row.Waybill,
            RequestedAt = row.RequestedAt,
            NextDueAt = row.NextDueAt,
            NextLapse = row.NextLapse,
            IsEscalated = row.IsEscalated,
            WasAppealed = row.WasAppealed,
            HasOpenDiscrepancy = row.HasOpenDiscrepancy,
            AssignedToId = row.AssignedToId,
            AssignedToName = row.AssignedToName,
            StakeMinor = row.StakeMinor,
            Currency = row.Currency,
            PolicyVersion = row.PolicyVersion,
            Verdicts = row.Verdicts,
            Lines = row.Lines.OrderBy(line => line.Id).Select(line => new CaseLineView
            {
                Id = line.Id,
                OrderLineId = line.OrderLineId,
                Sku = line.OrderLine.Sku,
                ProductName = line.OrderLine.ProductName,
                Variant = line.OrderLine.Variant,
                Category = line.OrderLine.Category,
                Quantity = line.Quantity,
                OrderedUnits = line.OrderLine.Quantity,
                PaidMinor = line.OrderLine.PaidMinor,
                StatedReasonCode = line.StatedReasonCode,
                FoundReasonCode = line.FoundReasonCode,
                Comment = line.Comment,
                ReceivedUnits = line.ReceivedUnits,
                AcceptedUnits = line.AcceptedUnits,
                RefundedUnits = line.RefundedUnits,
                Inspected = line.Inspected.OrderBy(part => part.Id)
                    .Select(part => new InspectedView(part.Units, part.Condition, part.Disposition, part.Marks, part.DamagedBy, part.Note)).ToList(),
            }).ToList(),
            Discrepancies = row.Discrepancies.OrderBy(found => found.Id)
                .Select(found => new DiscrepancyView(found.Kind, found.Sku, found.Units, found.Note, found.FoundAt, found.SettledBy, found.SettledAt)).ToList(),
            Deadlines = row.Deadlines.OrderBy(clock => clock.Id)
                .Select(clock => new DeadlineView(
                    clock.Node, clock.ExtendedUntilAt ?? clock.DueAt, clock.Source, clock.OnLapse, clock.ExtendedBy, clock.MetAt, clock.LapsedAt)
                { StoppedAt = clock.StoppedAt }).ToList(),
            Refunds = db.Refunds.Where(refund => refund.ReturnCaseId == row.Id).OrderBy(refund => refund.Id)
                .Select(refund => new RefundSummary(refund.Id, refund.Status, refund.TotalMinor, refund.Currency, refund.ProposedAt, refund.ProposedByName, refund.SettledAt)
                {
                    Attention = refund.Intents.Where(intent => intent.ReplacedAt == null && intent.Attention != null).OrderBy(intent => intent.Id).Select(intent => intent.Attention).FirstOrDefault(),
                }).ToList(),
        });
}
