namespace ReturnsDesk.Integrations.Payments;

/// <summary>Which gateway gives a payment back, by the method's name as the shop's export writes it (<c>Payments:&lt;Gateway&gt;:Methods</c>), ignoring case.</summary>
public sealed class PaymentRoutes
{
    private readonly Dictionary<string, string> _gatewayOf = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Everything is paid back by hand.</summary>
    public static PaymentRoutes ByHand { get; } = new([]);

    /// <exception cref="InvalidOperationException">Two gateways claim one method.</exception>
    public PaymentRoutes(IEnumerable<(string Gateway, IReadOnlyList<string> Methods)> routes)
    {
        foreach (var (gateway, method) in routes.SelectMany(route => route.Methods.Select(method => (route.Gateway, method.Trim()))))
        {
            if (method.Length > 0 && !_gatewayOf.TryAdd(method, gateway) && _gatewayOf[method] != gateway)
            {
                throw new InvalidOperationException($"Payments: the method '{method}' is listed for {_gatewayOf[method]} and for {gateway}; leave it with one of them.");
            }
        }
    }

    /// <summary>The gateway of a payment; <c>manual</c> where its method is listed nowhere or where the gateway's number of it is missing.</summary>
    public string For(string? method, string? reference) =>
        method is not null && !string.IsNullOrWhiteSpace(reference) && _gatewayOf.TryGetValue(method.Trim(), out var gateway) ? gateway : ManualGateway.GatewayName;
}
