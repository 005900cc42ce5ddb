using ReturnsDesk.Domain;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>What is asked of a gateway: one refund under one key. The same key is always sent with the same content.</summary>
public sealed record GatewayRefund(string Key, string PaymentReference, Money Amount, string ReturnNumber);

/// <summary>A refund call has three outcomes, not two.</summary>
public enum GatewayOutcome
{
    Succeeded,
    Failed,

    /// <summary>No answer, or one that cannot be read: the money may have moved.</summary>
    Unknown,
}

/// <summary>What the gateway said; <see cref="Reference"/> is its own number of the refund, <see cref="Detail"/> what it gave as cause.</summary>
public sealed record GatewayAnswer(GatewayOutcome Outcome, string Reference, string Detail);

/// <summary>The way money goes back to one kind of payment. Implementations never retry by themselves: the desk records every send.</summary>
public interface IRefundGateway
{
    /// <summary>The name that payments carry, e.g. <c>test</c>.</summary>
    string Name { get; }

    /// <summary>True where a person pays outside and writes the reference down; such a gateway is never called.</summary>
    bool IsManual { get; }

    /// <summary>Sends a refund; the same key gives the same answer. Does not throw for what the gateway or the network does.</summary>
    Task<GatewayAnswer> SendAsync(GatewayRefund refund, CancellationToken cancellationToken);

    /// <summary>Asks what became of a key, without sending. <see cref="GatewayOutcome.Failed"/> where the gateway never saw it.</summary>
    Task<GatewayAnswer> AskAsync(GatewayRefund refund, CancellationToken cancellationToken);
}
