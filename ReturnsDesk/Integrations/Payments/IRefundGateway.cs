using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>
/// What is asked of a gateway: one refund under one key. The same key is always sent with the same content. <see cref="PaymentReference"/> is the gateway's number of
/// the payment, <see cref="Captured"/> the whole payment (some gateways want it), <see cref="Reference"/> the gateway's number of this refund once it gave one.
/// </summary>
public sealed record GatewayRefund(string Key, string PaymentReference, Money Amount, Money Captured, string ReturnNumber)
{
    public string? Reference { get; init; }

    /// <summary>When the key was sent for the first time; null before.</summary>
    public DateTime? FirstSentAt { get; init; }
}

/// <summary>The way money goes back to one kind of payment. Implementations never retry by themselves: the desk records every send.</summary>
public interface IRefundGateway
{
    /// <summary>The name that payments carry, e.g. <c>test</c>.</summary>
    string Name { get; }

    /// <summary>True where a person pays outside and writes the reference down; such a gateway is never called.</summary>
    bool IsManual { get; }

    /// <summary>Sends a refund; the same key gives the same answer. Does not throw for what the gateway or the network does: such a thing is an answer too.</summary>
    /// <exception cref="OperationCanceledException">Only where the token is cancelled before anything was sent.</exception>
    Task<GatewayAnswer> SendAsync(GatewayRefund refund, CancellationToken cancellationToken);

    /// <summary>Asks what became of a key, without sending. <see cref="GatewayOutcome.Absent"/> where the gateway never saw it; <see cref="GatewayOutcome.Unknown"/> where it did not say.</summary>
    Task<GatewayAnswer> AskAsync(GatewayRefund refund, CancellationToken cancellationToken);
}
