using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding;

internal static class RefundLoading
{
    /// <summary>A refund with everything its verbs touch.</summary>
    public static Task<Refund?> LoadAsync(ReturnsDb db, long refundId, CancellationToken cancellationToken) =>
        db.Refunds
            .Include(refund => refund.Approvals)
            .Include(refund => refund.Intents).ThenInclude(intent => intent.Payment)
            .Include(refund => refund.Lines).ThenInclude(line => line.ReturnLine).ThenInclude(line => line.OrderLine)
            .Include(refund => refund.ReturnCase).ThenInclude(returnCase => returnCase.Order)
            .Include(refund => refund.ReturnCase).ThenInclude(returnCase => returnCase.Lines)
            .Include(refund => refund.ReturnCase).ThenInclude(returnCase => returnCase.Deadlines)
            .Include(refund => refund.ReturnCase).ThenInclude(returnCase => returnCase.Replacement!.Charges)
            .Include(refund => refund.ReturnCase).ThenInclude(returnCase => returnCase.Replacement!.Items)
            .AsSplitQuery()
            .SingleOrDefaultAsync(refund => refund.Id == refundId, cancellationToken);
}
