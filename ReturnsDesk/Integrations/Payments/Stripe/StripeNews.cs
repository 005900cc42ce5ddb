using Microsoft.Extensions.Options;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary>
/// Stripe's webhook (docs.stripe.com/webhooks): the raw body is signed together with a time, which must lie within five minutes of the arrival.
/// Read are <c>refund.created</c>, <c>refund.updated</c>, <c>refund.failed</c> and <c>charge.refund.updated</c>, and of payment links <c>checkout.session.completed</c>,
/// <c>checkout.session.expired</c> and <c>checkout.session.async_payment_succeeded</c> and <c>…_failed</c>; they come more than once and in any order.
/// </summary>
internal sealed class StripeNews(IOptions<StripeOptions> options) : IGatewayNews
{
    private static readonly string[] OfRefunds = ["refund.created", "refund.updated", "refund.failed", "charge.refund.updated"];

    private const string OfLinks = "checkout.session.";

    public string Name => StripeGateway.GatewayName;

    public Result<GatewayNews> Read(GatewayDelivery delivery)
    {
        if (delivery.Body.Length > DeliveryParts.LongestBody)
        {
            return DeliveryParts.Unreadable;
        }

        if (StripeSignature.Read(delivery.Header("Stripe-Signature")) is not { } signature
            || !delivery.IsTimely(signature.Seconds) || !signature.Proves(delivery.Body.Span, options.Value.WebhookSecret))
        {
            return DeliveryParts.NotProven;
        }

        if (AnswerJson.Object(delivery.Body) is not { } news || news.Text("id") is not { Length: > 0 } id)
        {
            return DeliveryParts.Unreadable;
        }

        if (news.Text("type").StartsWith(OfLinks, StringComparison.Ordinal))
        {
            return news.Object("data")?.Object("object") is { } session && StripeSessions.Of(session) is { } link ? LinkNews(id, news.Text("type"), link) : DeliveryParts.Unreadable;
        }

        if (!OfRefunds.Contains(news.Text("type"), StringComparer.Ordinal))
        {
            return new GatewayNews(id, "", "", new GatewayAnswer(GatewayOutcome.Unknown)) { IsAboutARefund = false };
        }

        return news.Object("data")?.Object("object") is { } refund && StripeFacts.Of(refund) is { } facts && StripeAmounts.Read(facts.Amount, facts.Currency) is { } amount
            ? News(id, facts, amount)
            : DeliveryParts.Unreadable;
    }

    /// <summary>A payment that the bank refused days later ends the link, although the session stays complete.</summary>
    private static GatewayNews LinkNews(string id, string type, StripeSessions session) =>
        new(id, session.Key, session.PaymentIntent, new GatewayAnswer(GatewayOutcome.Unknown))
        {
            IsAboutARefund = false,
            Link = type == OfLinks + "async_payment_failed" ? session.Answer with { Outcome = LinkOutcome.Expired } : session.Answer,
        };

    private static GatewayNews News(string id, StripeFacts facts, Money amount)
    {
        var payment = facts.PaymentIntent.Length > 0 ? facts.PaymentIntent : facts.Charge;
        return new GatewayNews(id, facts.Key, payment, new GatewayAnswer(facts.Outcome, facts.Id, facts.Detail) { Amount = amount })
        {
            OtherPaymentReference = payment == facts.Charge ? "" : facts.Charge,
        };
    }
}
