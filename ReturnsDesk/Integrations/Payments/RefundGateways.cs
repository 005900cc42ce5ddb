namespace ReturnsDesk.Integrations.Payments;

/// <summary>The gateways by name.</summary>
public sealed class RefundGateways(IEnumerable<IRefundGateway> gateways)
{
    private readonly Dictionary<string, IRefundGateway> _byName = gateways.ToDictionary(gateway => gateway.Name, StringComparer.Ordinal);

    /// <summary>Payments of a gateway the desk does not speak to are paid back by hand.</summary>
    public IRefundGateway For(string name) => _byName.TryGetValue(name, out var gateway) ? gateway : _byName[ManualGateway.GatewayName];

    /// <summary>Names of the gateways that are called.</summary>
    public IReadOnlyList<string> Called => [.. _byName.Values.Where(gateway => !gateway.IsManual).Select(gateway => gateway.Name)];
}
