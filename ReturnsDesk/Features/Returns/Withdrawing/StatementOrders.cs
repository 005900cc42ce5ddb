using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>The order that a statement is about, where number and mail address leave no doubt.</summary>
internal static class StatementOrders
{
    private const int Most = 20;

    /// <summary>Null where none fits, or more than one does.</summary>
    public static async Task<Order?> MeantAsync(ReturnsDb db, string typed, string emailKey, CancellationToken cancellationToken)
    {
        var forms = TypedOrderNumber.FormsOf(typed);
        var found = await db.Orders.Include(order => order.Lines).Include(order => order.Customer)
            .Where(order => forms.Contains(order.Number)).OrderBy(order => order.Id).Take(Most).ToListAsync(cancellationToken);
        return found.Where(order => TypedOrderNumber.AreSame(typed, order.Number) && EmailAddress.AreSame(order.Customer.Email, emailKey)).ToList() is [var order] ? order : null;
    }
}
