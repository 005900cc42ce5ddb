using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;

namespace ReturnsDesk.Integrations.Payments.Links;

/// <summary>
/// What is asked of a gateway: a page on which one amount can be paid, under one key. The same key is always sent with the same content. <see cref="Reference"/> is the gateway's number of
/// the link once it gave one.
/// </summary>
public sealed record PaymentLinkRequest(string Key, Money Amount, string ReturnNumber, string Description, DateTime ExpiresAt)
{
    public string Email { get; init; } = "";

    /// <summary>The language of the customer, <c>en</c> or <c>zh-CN</c>.</summary>
    public string Culture { get; init; } = "en";

    /// <summary>Where the customer goes on after having paid, or not.</summary>
    public string BackTo { get; init; } = "";
    public string? Reference { get; init; }

    /// <summary>When the key was sent for the first time; null before.</summary>
    public DateTime? FirstSentAt { get; init; }
}

/// <summary>A gateway by which customers can be asked for money. Implementations never retry by themselves; what the gateway or the network does is an answer, not an exception.</summary>
public interface IPaymentLinks
{
    /// <summary>As the refund gateway's: a payment made by the link is given back there.</summary>
    string Name { get; }

    /// <summary>Makes the link; the same key gives the same link.</summary>
    Task<LinkAnswer> CreateAsync(PaymentLinkRequest link, CancellationToken cancellationToken);

    /// <summary>Asks what became of a key, without making anything. <see cref="LinkOutcome.Absent"/> where the gateway never saw it; <see cref="LinkOutcome.Unknown"/> where it did not say.</summary>
    Task<LinkAnswer> AskAsync(PaymentLinkRequest link, CancellationToken cancellationToken);

    /// <summary>Sees to it that nobody can pay by it any more; tells where somebody has.</summary>
    Task<LinkAnswer> CloseAsync(PaymentLinkRequest link, CancellationToken cancellationToken);
}

/// <summary>The gateways that make links, by name.</summary>
public sealed class PaymentLinkGateways(IEnumerable<IPaymentLinks> gateways)
{
    private readonly List<IPaymentLinks> _gateways = [.. gateways];

    public IPaymentLinks? For(string name) => _gateways.FirstOrDefault(gateway => gateway.Name == name);

    /// <summary>The gateway by which the order was paid where it makes links, else the first that does and is meant for real money; null where there is none.</summary>
    public IPaymentLinks? Choose(IEnumerable<string> paidThrough) =>
        paidThrough.Select(For).FirstOrDefault(gateway => gateway is not null) ?? _gateways.FirstOrDefault(gateway => gateway.Name != TestGateway.GatewayName);
}
