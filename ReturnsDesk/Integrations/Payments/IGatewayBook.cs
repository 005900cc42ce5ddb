using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>One refund as the gateway's own list has it. <see cref="Key"/> is empty where it was made outside the desk.</summary>
public sealed record GatewayBookRow(string Reference, string Key, string PaymentReference, Money Amount, GatewayOutcome Outcome, DateTime At)
{
    /// <summary>As <see cref="GatewayNews.OtherPaymentReference"/>.</summary>
    public string OtherPaymentReference { get; init; } = "";
}

/// <summary>A gateway that can list its refunds, for reconciliation. Gateways without such a call are reconciled from a statement file.</summary>
public interface IGatewayBook
{
    string Name { get; }

    /// <summary>The refunds made from <paramref name="from"/> (inclusive) to <paramref name="to"/> (exclusive), UTC, in any order, page by page.</summary>
    /// <exception cref="GatewayUnreachableException">The list did not arrive whole.</exception>
    IAsyncEnumerable<GatewayBookRow> ListAsync(DateTime from, DateTime to, CancellationToken cancellationToken);
}

/// <summary>A gateway's list did not arrive whole; nothing may be concluded from what came.</summary>
public sealed class GatewayUnreachableException(string message, Exception? inner = null) : Exception(message, inner);
