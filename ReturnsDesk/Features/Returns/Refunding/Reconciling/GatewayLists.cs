using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>Which gateways can be compared, and which of them can be asked for their list.</summary>
public sealed class GatewayLists(RefundGateways gateways, IEnumerable<IGatewayBook> books)
{
    /// <summary>The period where nobody names one.</summary>
    public const int UsualDays = 30;

    private readonly Dictionary<string, IGatewayBook> _books = books.ToDictionary(book => book.Name, StringComparer.Ordinal);

    /// <summary>By name; true where the gateway itself can be asked, else a statement is needed.</summary>
    public IReadOnlyList<(string Gateway, bool CanBeAsked)> All => [.. gateways.Called.Where(name => name != StoreCredit.Gateway).Union(_books.Keys).Order(StringComparer.Ordinal).Select(gateway => (gateway, _books.ContainsKey(gateway)))];

    public IGatewayBook? Book(string gateway) => _books.GetValueOrDefault(gateway);

    public Refusal? WhyNot(string gateway, bool hasStatement)
    {
        var known = All.Where(list => list.Gateway == gateway).ToList();
        return known.Count == 0 ? new Refusal("reconcile.unknown-gateway", gateway, string.Join(", ", All.Select(list => list.Gateway)))
            : !hasStatement && !known[0].CanBeAsked ? new Refusal("reconcile.no-list", gateway)
            : null;
    }
}
