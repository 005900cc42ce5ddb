using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Features.Returns.Requesting.Applying;

/// <summary>A draft that changes a return may ask for the units of that return again.</summary>
internal static class EditedUnits
{
    /// <summary>Frees them on lines that were read and are not saved.</summary>
    public static async Task FreeAsync(ReturnsDb db, long orderId, IEnumerable<OrderLine> lines, CancellationToken cancellationToken)
    {
        var number = await db.PortalDrafts.Where(draft => draft.OrderId == orderId).Select(draft => draft.EditsNumber).SingleOrDefaultAsync(cancellationToken);
        if (number is null)
        {
            return;
        }

        var units = await db.ReturnLines.Where(line => db.ReturnCases.Any(found => found.Id == line.ReturnCaseId && found.Number == number && found.OrderId == orderId))
            .Select(line => new { line.OrderLineId, line.Quantity }).ToListAsync(cancellationToken);
        foreach (var line in lines)
        {
            line.GiveBackClaim(units.Where(row => row.OrderLineId == line.Id).Sum(row => row.Quantity));
        }
    }
}
