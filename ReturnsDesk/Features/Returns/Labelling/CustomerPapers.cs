using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Labelling;

/// <summary>Which papers of a case its customer may print now.</summary>
internal static class CustomerPapers
{
    /// <summary>Null where it may be printed. Refused: <c>return.unknown</c>, <c>label.not-issued</c>, <c>paper.slip-not-now</c>.</summary>
    public static async Task<Refusal?> WhyNotAsync(ReturnsDb db, long orderId, string number, ReturnPaper paper, CancellationToken cancellationToken)
    {
        var found = await db.ReturnCases.Where(row => row.Number == number && row.OrderId == orderId)
            .Select(row => new { row.Status, row.Kind, HasLabel = db.Timeline.Any(told => told.ReturnCaseId == row.Id && told.Code == CustomerPaperRules.LabelTold && told.Text == row.Waybill) })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? new Refusal("return.unknown", number) : CustomerPaperRules.WhyNot(paper, number, found.Status, found.Kind, found.HasLabel);
    }
}
