using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ReturnsDesk.Tests.Rig.Gateway.Stripe;

/// <summary>Speaks as Stripe does: refund objects, error objects, events signed with the endpoint's secret.</summary>
internal sealed class StripeDialect(FakeGatewaySetup setup) : IDialect
{
    private const string ForgersSecret = "whsec_of_somebody_else";

    public string Name => "stripe";

    public static string PaymentIntentOf(string payment) => payment.StartsWith("pi_", StringComparison.Ordinal) ? payment : "pi_of_" + payment;

    public static string ChargeOf(string payment) => payment.StartsWith("pi_", StringComparison.Ordinal) ? "ch_of_" + payment : payment;

    public Reply Sent(FakeRefund refund, bool isNew) => Reply.Json(200, Object(refund).ToJsonString());

    public static JsonObject Object(FakeRefund refund)
    {
        var metadata = new JsonObject();
        foreach (var (name, value) in refund.Order.Metadata)
        {
            metadata.Add(name, value);
        }

        return new JsonObject
        {
            ["id"] = refund.Id,
            ["object"] = "refund",
            ["amount"] = refund.Order.Amount,
            ["charge"] = ChargeOf(refund.Order.Payment),
            ["created"] = refund.CreatedAt.ToUnixTimeSeconds(),
            ["currency"] = refund.Order.Currency.ToLowerInvariant(),
            ["failure_reason"] = refund.Status == FakeStatus.Failed ? "expired_or_canceled_card" : null,
            ["metadata"] = metadata,
            ["payment_intent"] = PaymentIntentOf(refund.Order.Payment),
            ["pending_reason"] = refund.Status == FakeStatus.Pending ? "processing" : null,
            ["status"] = refund.Status switch { FakeStatus.Succeeded => "succeeded", FakeStatus.Pending => "pending", FakeStatus.Abnormal => "requires_action", _ => "failed" },
        };
    }

    public Reply Error(FakeError error, RefundOrder order) => error switch
    {
        FakeError.Server => Reply.Json(500, Body("api_error", null, "An unknown error occurred")),
        FakeError.TooMany => Reply.Json(429, Body("invalid_request_error", "rate_limit", "Too many requests")),
        FakeError.KeyInUse => Reply.Json(409, Body("idempotency_error", "idempotency_key_in_use", "There is currently another in-progress request using this key")),
        FakeError.OtherContent => Reply.Json(400, Body("idempotency_error", null, "Keys for idempotent requests can only be used with the same parameters")),
        FakeError.NotTrusted => Reply.Json(401, Body("invalid_request_error", null, "Invalid API Key provided")),
        FakeError.Forbidden => Reply.Json(403, Body("invalid_request_error", null, "The provided key does not have the required permissions")),
        FakeError.NothingLeft => Reply.Json(400, Body("invalid_request_error", "charge_already_refunded", $"Charge {ChargeOf(order.Payment)} has already been refunded.")),
        FakeError.AboveRemaining => Reply.Json(400, Body("invalid_request_error", null, "Refund amount is greater than unrefunded amount on charge", "amount")),
        FakeError.NotSettled => Reply.Json(400, Body("invalid_request_error", "payment_intent_unexpected_state", "The payment is still processing")),
        FakeError.UnknownPayment => Reply.Json(404, Body("invalid_request_error", "resource_missing", $"No such payment: '{order.Payment}'")),
        FakeError.Invalid => Reply.Json(400, Body("invalid_request_error", "parameter_invalid_integer", "Invalid positive integer", "amount")),
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, "No such error."),
    };

    /// <summary>Answers of Stripe are not signed.</summary>
    public Reply Spoilt(Reply reply) => reply;

    public IEnumerable<NewsPost> News(FakeRefund refund, bool isNew, bool isForged)
    {
        yield return Event(isNew ? "refund.created" : "refund.updated", refund, isForged);
        if (refund.Status == FakeStatus.Failed)
        {
            yield return Event("refund.failed", refund, isForged);
        }
    }

    public static string Signature(string body, string secret, long seconds)
    {
        var time = seconds.ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(hash)},v0=00";
    }

    private NewsPost Event(string type, FakeRefund refund, bool isForged)
    {
        var (id, seconds) = ("evt_" + RandomNumberGenerator.GetHexString(24, lowercase: true), setup.Clock.GetUtcNow().ToUnixTimeSeconds());
        var body = new JsonObject
        {
            ["id"] = id,
            ["object"] = "event",
            ["created"] = seconds,
            ["type"] = type,
            ["data"] = new JsonObject { ["object"] = Object(refund) },
        }.ToJsonString();
        var secret = isForged ? ForgersSecret : setup.Keys.StripeWebhookSecret;
        return new NewsPost(id, type, "application/json; charset=utf-8", Encoding.UTF8.GetBytes(body), new Dictionary<string, string> { ["Stripe-Signature"] = Signature(body, secret, seconds) });
    }

    private static string Body(string type, string? code, string message, string? parameter = null)
    {
        var error = new JsonObject { ["type"] = type, ["message"] = message };
        foreach (var (name, value) in new[] { ("code", code), ("param", parameter) })
        {
            if (value is not null)
            {
                error.Add(name, value);
            }
        }

        return new JsonObject { ["error"] = error }.ToJsonString();
    }
}
