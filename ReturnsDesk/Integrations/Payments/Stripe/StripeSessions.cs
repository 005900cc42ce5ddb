using System.Net;
using System.Text.Json;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Integrations.Payments.Links;
using Stripe;
using Stripe.Checkout;

namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary>What Stripe's Checkout Session says (docs.stripe.com/api/checkout/sessions/object), from an answer or from an event.</summary>
internal sealed record StripeSessions(string Id, string Key, string Status, string PaymentStatus, string PaymentIntent, string Url, long? Amount, string Currency)
{
    private const string Description = "returnsdesk_return";


    public LinkOutcome Outcome => (Status, PaymentStatus) switch
    {
        (_, "paid") => LinkOutcome.Paid,
        ("expired", _) => LinkOutcome.Expired,
        ("open", _) => LinkOutcome.Open,

        // Complete and not paid: the customer's bank still has it.
        ("complete", "unpaid") => LinkOutcome.Open,
        _ => LinkOutcome.Unknown,
    };

    public static StripeSessions Of(Session session) => new(
        session.Id ?? "", session.ClientReferenceId ?? "", session.Status ?? "", session.PaymentStatus ?? "", session.PaymentIntentId ?? "", session.Url ?? "", session.AmountTotal, session.Currency ?? "");

    /// <summary>Null where the object is no session.</summary>
    public static StripeSessions? Of(JsonElement session) => session.Text("object") != "checkout.session" || session.Text("id").Length == 0
        ? null
        : new StripeSessions(
            session.Text("id"), session.Text("client_reference_id"), session.Text("status"), session.Text("payment_status"),
            session.Text("payment_intent") is { Length: > 0 } id ? id : session.Object("payment_intent")?.Text("id") ?? "",
            session.Text("url"), session.Whole("amount_total"), session.Text("currency"));

    public static SessionCreateOptions OptionsFor(PaymentLinkRequest link, long amount)
    {
        var known = new Dictionary<string, string> { [StripeFacts.KeyName] = link.Key, [Description] = link.ReturnNumber };
        return new SessionCreateOptions
        {
            Mode = "payment",
            ClientReferenceId = link.Key,
            CustomerEmail = link.Email.Length > 0 ? link.Email : null,
            Locale = link.Culture == "zh-CN" ? "zh" : "en",
            ExpiresAt = link.ExpiresAt,
            SuccessUrl = link.BackTo,
            CancelUrl = link.BackTo,
            Metadata = known,
            PaymentIntentData = new SessionPaymentIntentDataOptions { Metadata = known, Description = link.Description },
            LineItems =
            [
                new SessionLineItemOptions
                {
                    Quantity = 1,
                    PriceData = new SessionLineItemPriceDataOptions
                    {
                        Currency = link.Amount.Currency.ToLowerInvariant(),
                        UnitAmount = amount,
                        ProductData = new SessionLineItemPriceDataProductDataOptions { Name = link.Description },
                    },
                },
            ],
        };
    }

    /// <summary>The answer to what was asked; facts of another key say nothing of it.</summary>
    public LinkAnswer AnswerTo(PaymentLinkRequest link) => Key == link.Key ? Answer : new LinkAnswer(LinkOutcome.Unknown, "", $"about key {Key}");

    /// <summary>Only an address of the web's safe kind is shown to a customer.</summary>
    public LinkAnswer Answer => new(Outcome, Id, Outcome == LinkOutcome.Paid ? "" : GatewayCall.Detail(Status, PaymentStatus))
    {
        Url = Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? Url : "",
        PaymentReference = PaymentIntent,
        Amount = Amount is { } amount ? StripeAmounts.Read(amount, Currency) : null,
    };

    /// <summary>A refusal only counts with an error object in it, and only of the making: what a question was refused for says nothing of the link.</summary>
    public static LinkAnswer AnswerTo(StripeException exception, bool isQuestion)
    {
        var error = exception.StripeError;
        var detail = GatewayCall.Detail(error?.Code ?? error?.Type, error?.Message ?? exception.Message);
        return new LinkAnswer(isQuestion ? LinkOutcome.Unknown : exception.HttpStatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests => LinkOutcome.NotYet,
            HttpStatusCode.BadRequest or HttpStatusCode.PaymentRequired or HttpStatusCode.NotFound when error?.Type is "invalid_request_error" or "card_error" => LinkOutcome.Refused,
            _ => LinkOutcome.Unknown,
        }, "", detail);
    }
}
