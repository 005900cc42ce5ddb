using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>
/// What a gateway says unasked, its signature proven. <see cref="DeliveryId"/> tells two deliveries of the same news apart from two pieces of news;
/// a refund is known by <see cref="Key"/> (ours) or, where the gateway does not send that, by its <see cref="Reference"/>.
/// </summary>
public sealed record GatewayNews(string DeliveryId, string Key, string PaymentReference, GatewayAnswer Answer)
{
    /// <summary>False for news that is about something else than a refund: answered and forgotten.</summary>
    public bool IsAboutARefund { get; init; } = true;

    /// <summary>What it says of a payment link, where it is about one; <see cref="Key"/> is then the link's.</summary>
    public LinkAnswer? Link { get; init; }

    /// <summary>The payment's second number, where the gateway has two (a Stripe charge beside its payment intent); empty otherwise. Either may be the one the shop exports.</summary>
    public string OtherPaymentReference { get; init; } = "";
}

/// <summary>A raw call to our webhook: header names are looked up ignoring case; the body exactly as it came.</summary>
public sealed record GatewayDelivery(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, DateTime ReceivedAt);

/// <summary>A gateway that tells of refunds by webhook.</summary>
public interface IGatewayNews
{
    string Name { get; }

    /// <summary>What the gateway wants to read when its news was taken; Alipay asks for the word <c>success</c>, others for nothing.</summary>
    string Thanks => "";

    /// <summary>Proves the signature, then reads. Refused: <c>webhook.signature</c> (missing, wrong, too old), <c>webhook.unreadable</c>.</summary>
    Result<GatewayNews> Read(GatewayDelivery delivery);
}
