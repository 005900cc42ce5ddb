using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Credits;

namespace ReturnsDesk.Features.Credits;

/// <summary>Whose credit it is: a buyer may be known in several channels by one e-mail address.</summary>
internal static class CreditLots
{
    public static string KeyOf(string email) => email.Trim().ToLowerInvariant();

    /// <summary>The lots with something left, of everybody known by the address.</summary>
    public static Task<List<CreditLot>> OfAsync(ReturnsDb db, string key, CancellationToken cancellationToken) =>
        db.CreditLots
            .Where(lot => db.Customers.Any(customer => customer.Id == lot.CustomerId && customer.Key == key && customer.Email != null))
            .Where(lot => lot.SpentMinor + lot.ExpiredMinor < lot.IssuedMinor + lot.BonusMinor)
            .OrderBy(lot => lot.Id).ToListAsync(cancellationToken);

    public static CreditView View(string customer, IReadOnlyList<CreditLot> lots, DateTime now) => new(
        customer,
        [
            .. from currency in lots.Select(lot => lot.Currency).Distinct().Order(StringComparer.Ordinal)
               let usable = CreditSpend.Usable(lots, currency, now).Select(lot => new CreditLotView(lot.Id, lot.LeftMinor, lot.ExpiresAt)).ToList()
               where usable.Count > 0
               select new CreditBalance(currency, usable),
        ]);

    public static SpendState State(CreditSpend spend, long leftMinor) => new(
        spend.Id,
        spend.OrderNumber,
        spend.AmountMinor,
        spend.Currency,
        spend.ReversedAt,
        [.. spend.Parts.Select(part => new SpendPartState(part.CreditLot.Id, part.AmountMinor, part.CreditLot.ExpiresAt))],
        leftMinor);

    public static long Left(IEnumerable<CreditLot> lots, string currency, DateTime now) => CreditSpend.Usable(lots, currency, now).Sum(lot => lot.LeftMinor);
}
