using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>What is said of a proven order: its own number and its own goods, whatever was sent.</summary>
public static class ProvenWords
{
    /// <summary>Refused: <c>return.unknown-line</c>, <c>return.too-many-units</c> where more is named than was ordered, <c>return.line-twice</c>.</summary>
    public static Result<WithdrawalDraft> Of(Order order, IReadOnlyList<WithdrawnUnits> units, WithdrawalDraft said)
    {
        List<(string, string, string?, int)> named = [];
        foreach (var wanted in units)
        {
            if (order.Lines.SingleOrDefault(line => line.Id == wanted.OrderLineId) is not { } line)
            {
                return new Refusal("return.unknown-line", order.Number);
            }

            if (wanted.Units < 1 || wanted.Units > line.Quantity)
            {
                return new Refusal("return.too-many-units", wanted.Units, line.Sku, line.Quantity);
            }

            named.Add((line.Sku, line.ProductName, line.Variant, wanted.Units));
        }

        return units.DistinctBy(wanted => wanted.OrderLineId).Count() < units.Count
            ? new Refusal("return.line-twice")
            : said with { OrderNumber = order.Number, Items = StatementWords.Named(named) };
    }
}
