using System.Text.Json;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary>What Stripe's refund object says (docs.stripe.com/api/refunds/object), from an answer or from an event.</summary>
internal sealed record StripeFacts(string Id, long Amount, string Currency, string Status, string PaymentIntent, string Charge, string Key, string Reason)
{
    /// <summary>Where our key is kept in the refund's metadata.</summary>
    public const string KeyName = "returnsdesk_key";

    public GatewayOutcome Outcome => Status switch
    {
        "succeeded" => GatewayOutcome.Succeeded,
        "pending" or "requires_action" => GatewayOutcome.Pending,
        "failed" or "canceled" => GatewayOutcome.Failed,
        _ => GatewayOutcome.Unknown,
    };

    public string Detail => GatewayCall.Detail(Status == "succeeded" ? "" : Status, Reason);

    public static StripeFacts Of(global::Stripe.Refund refund) => new(
        refund.Id ?? "", refund.Amount, refund.Currency ?? "", refund.Status ?? "", refund.PaymentIntentId ?? "", refund.ChargeId ?? "",
        refund.Metadata?.GetValueOrDefault(KeyName) ?? "", refund.FailureReason ?? refund.PendingReason ?? "");

    /// <summary>Null where the object is no refund with an amount.</summary>
    public static StripeFacts? Of(JsonElement refund) =>
        refund.Text("object") != "refund" || refund.Text("id").Length == 0 || refund.Whole("amount") is not { } amount
            ? null
            : new StripeFacts(
                refund.Text("id"), amount, refund.Text("currency"), refund.Text("status"), IdIn(refund, "payment_intent"), IdIn(refund, "charge"),
                refund.Object("metadata")?.Text(KeyName) ?? "", refund.Text("failure_reason") is { Length: > 0 } reason ? reason : refund.Text("pending_reason"));

    /// <summary>The answer to what was asked; where the facts are of another payment or key, one that contradicts.</summary>
    public GatewayAnswer AnswerTo(GatewayRefund refund)
    {
        if (refund.PaymentReference != PaymentIntent && refund.PaymentReference != Charge)
        {
            return GatewayCall.AboutSomethingElse(refund, Outcome, Id, $"about payment {PaymentIntent} {Charge}");
        }

        // A refund found by its number alone may have lost its metadata: people can edit those.
        return Key.Length > 0 && Key != refund.Key ? GatewayCall.AboutSomethingElse(refund, Outcome, Id, $"about key {Key}")
            : StripeAmounts.Read(Amount, Currency) is not { } amount ? GatewayCall.AboutSomethingElse(refund, Outcome, Id, $"about {Amount} {Currency}")
            : new GatewayAnswer(Outcome, Id, Detail) { Amount = amount };
    }

    /// <summary>An expandable field: the number, or the object with it.</summary>
    private static string IdIn(JsonElement refund, string name) => refund.Text(name) is { Length: > 0 } id ? id : refund.Object(name)?.Text("id") ?? "";
}
