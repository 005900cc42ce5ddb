using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Policies.Replaying;

/// <summary>Puts the rows of one page together.</summary>
internal sealed class PastPage(PastFacts facts, ILookup<long, PastReturnLine> lines, ILookup<long, PastOrderLine> orderLines, ILookup<long, PastGrade> grades)
{
    public PastRequest Request(PastRow row)
    {
        var ordered = orderLines[row.OrderId].ToList();
        var returned = lines[row.Id].ToList();
        var haveFacts = row.Verdicts.Count == returned.Count && row.Verdicts.All(verdict => verdict.Facts is not null);
        return new PastRequest
        {
            Number = row.Number,
            PolicyVersion = row.PolicyVersion,
            Kind = row.Kind,
            Way = row.Way,
            Status = row.Status,
            Automatic = row.Automatic,
            FactsWereKept = haveFacts,
            Lines = [.. returned.Select((line, at) => Line(row, line, ordered, haveFacts, row.Verdicts.Count == returned.Count ? row.Verdicts[at] : null))],
            Order = Costs(row.Order, ordered),
            Before = new RefundHistory(
                [.. ordered.Select(line => new LineHistory(Math.Max(0, line.RefundedUnits - returned.Where(mine => mine.OrderLineId == line.Id).Sum(mine => mine.RefundedUnits))))],
                Math.Max(0, row.Order.FreightRefundedMinor - row.Order.FreightBackMinor)),
        };
    }

    private PastLine Line(PastRow row, PastReturnLine line, List<PastOrderLine> ordered, bool haveFacts, Verdict? verdict)
    {
        var place = ordered.FindIndex(candidate => candidate.Id == line.OrderLineId);
        return new PastLine
        {
            Facts = haveFacts ? verdict!.Facts! : facts.Of(row, line, ordered[place]),
            Answer = verdict?.Answer,
            WasStatutory = verdict?.IsStatutory == true,
            FinalReasonCode = line.FinalReasonCode,
            FinalFault = facts.FaultOf(line.FinalReasonCode),
            OrderLine = place,
            AcceptedUnits = line.AcceptedUnits,
            Graded = [.. grades[line.Id].Select(part => new GradedUnits(part.Units, part.Condition, part.Disposition))],
        };
    }

    /// <summary>What the order cost, as the refund of a case sees it. All that was captured is there: what this case gave back itself is not taken off.</summary>
    private static OrderCosts Costs(PastOrder order, List<PastOrderLine> lines) => new(
        order.Currency,
        [.. lines.Select(line => new OrderLineCost(line.Sku, new LineCost(line.Quantity, order.PricesIncludeTax ? line.PaidMinor : line.NetMinor, line.TaxMinor, order.PricesIncludeTax)))],
        order.FreightMinor,
        order.StandardFreightMinor,
        [new TenderBalance(order.CapturedMinor)]);
}
