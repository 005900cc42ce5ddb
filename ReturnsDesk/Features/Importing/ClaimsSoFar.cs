using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Importing;

/// <summary>What a dry run would have claimed in the chunks before: nothing is stored, so the next chunk would count the same units again.</summary>
internal sealed class ClaimsSoFar
{
    private readonly Dictionary<long, int> _units = [];

    public void Add(ReturnCase opened)
    {
        foreach (var line in opened.Lines)
        {
            _units[line.OrderLine.Id] = _units.GetValueOrDefault(line.OrderLine.Id) + line.Quantity;
        }
    }

    public void ApplyTo(Order order)
    {
        foreach (var line in order.Lines.Where(line => _units.ContainsKey(line.Id)))
        {
            line.Claim(_units[line.Id]);
        }
    }
}
