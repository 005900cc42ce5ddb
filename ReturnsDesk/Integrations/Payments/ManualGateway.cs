using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>Finance pays in the bank or wallet and records the reference; nothing is sent.</summary>
public sealed class ManualGateway : IRefundGateway
{
    public const string GatewayName = "manual";

    public string Name => GatewayName;
    public bool IsManual => true;

    public Task<GatewayAnswer> SendAsync(GatewayRefund refund, CancellationToken cancellationToken) => throw new InvalidOperationException("A manual payout is not sent.");

    public Task<GatewayAnswer> AskAsync(GatewayRefund refund, CancellationToken cancellationToken) => throw new InvalidOperationException("A manual payout cannot be asked for.");
}
