using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Withdrawing;

namespace ReturnsDesk.Features.Demo;

/// <summary>Two statements of withdrawal that a person has to look at: one with a mistyped order number, one of somebody nobody knows.</summary>
internal static class DemoStatements
{
    public static async Task AddAsync(ReturnsDb db, DateTime endsAt, CancellationToken cancellationToken)
    {
        var order = await db.Orders.AsNoTracking().Include(found => found.Customer)
            .Where(found => found.DeliveredAt != null && found.Customer.Email != null && found.Lines.All(line => line.ClaimedUnits == 0))
            .OrderByDescending(found => found.PlacedAt).ThenBy(found => found.Id).FirstOrDefaultAsync(cancellationToken);
        if (order is not null)
        {
            Add(db, "W-7K3M-92QP", new WithdrawalDraft(order.Customer.Name, order.Number + "1", order.Customer.Email!), endsAt.AddHours(-5));
        }

        Add(db, "W-4HXT-6RBD", new WithdrawalDraft("Jo Novak", "A-20417", "jo.novak@example.com", "2 × candle, the white ones"), endsAt.AddDays(-11));
    }

    private static void Add(ReturnsDb db, string reference, WithdrawalDraft said, DateTime at)
    {
        var cleaned = said.Cleaned();
        var statement = new WithdrawalStatement(reference, cleaned, StatementWords.Of(cleaned, CustomerCulture.English), CustomerCulture.English, at).Via(reference, "", null);
        statement.LeaveToPerson();
        db.WithdrawalStatements.Add(statement);
    }
}
