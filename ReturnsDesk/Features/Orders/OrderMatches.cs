using ReturnsDesk.Data;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Features.Orders;

/// <summary>
/// Which orders a filter lets through. What is searched for is looked up in each index by itself, not order by order: on SQLite with 107,000 orders a
/// search for a SKU took seconds that way.
/// </summary>
internal static class OrderMatches
{
    private const int PhoneTailDigits = 4;

    public static IQueryable<Order> Apply(ReturnsDb db, OrderFilter filter)
    {
        IQueryable<Order> orders = db.Orders;
        if (!string.IsNullOrEmpty(filter.Category))
        {
            orders = orders.Where(order => order.Lines.Any(line => line.Category == filter.Category));
        }

        if (string.IsNullOrWhiteSpace(filter.Text))
        {
            return orders;
        }

        var text = filter.Text.Trim();
        var found = text.Length == PhoneTailDigits && text.All(char.IsAsciiDigit)
            ? OfNumber(db, text).Concat(OfCustomers(db, db.Customers.Where(customer => customer.PhoneTail == text)))
            : OfNumber(db, text).Concat(OfCustomers(db, Named(db, text))).Concat(db.OrderLines.Where(line => line.Sku == text).Select(line => line.OrderId));
        return orders.Where(order => found.Contains(order.Id));
    }

    /// <summary>Some shops write a # before their numbers, and people leave it out.</summary>
    private static IQueryable<long> OfNumber(ReturnsDb db, string text) =>
        db.Orders.Where(order => order.Number.StartsWith(text) || order.Number.StartsWith("#" + text)).Select(order => order.Id);

    private static IQueryable<long> OfCustomers(ReturnsDb db, IQueryable<Customer> customers) =>
        db.Orders.Where(order => customers.Select(customer => customer.Id).Contains(order.CustomerId)).Select(order => order.Id);

    /// <summary>By name, or by the e-mail that is their key.</summary>
    private static IQueryable<Customer> Named(ReturnsDb db, string text)
    {
        var email = text.ToLowerInvariant();
        return db.Customers.Where(customer => customer.Name.StartsWith(text) || customer.Key == email);
    }
}
