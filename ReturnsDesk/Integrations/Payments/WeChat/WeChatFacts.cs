using System.Text.Json;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments.WeChat;

/// <summary>What WeChat Pay says of a refund, in an answer (<c>status</c>) or in an opened notification (<c>refund_status</c>, without a currency: it is CNY).</summary>
internal sealed record WeChatFacts(string Number, string Key, string TransactionId, string OrderNumber, string Status, Money Amount)
{
    public GatewayOutcome Outcome => Status switch
    {
        "SUCCESS" => GatewayOutcome.Succeeded,
        "PROCESSING" => GatewayOutcome.Pending,
        "ABNORMAL" => GatewayOutcome.NeedsAction,
        "CLOSED" => GatewayOutcome.Failed,
        _ => GatewayOutcome.Unknown,
    };

    public string Detail => Status == "SUCCESS" ? "" : Status;

    /// <summary>Null where a number, the status or an amount of ISO 4217 is missing.</summary>
    public static WeChatFacts? Of(JsonElement refund, string statusName)
    {
        var amount = refund.Object("amount");
        var currency = amount?.Text("currency") is { Length: > 0 } named ? Currency.Normalise(named) : WeChatGateway.Fen;
        return refund.Text("out_refund_no").Length == 0 || refund.Text(statusName).Length == 0 || amount?.Whole("refund") is not { } minor || currency is null
            ? null
            : new WeChatFacts(
                refund.Text("refund_id"), refund.Text("out_refund_no"), refund.Text("transaction_id"), refund.Text("out_trade_no"), refund.Text(statusName), new Money(minor, currency));
    }

    /// <summary>The answer to what was asked; where the facts are of another payment or key, one that contradicts.</summary>
    public GatewayAnswer AnswerTo(GatewayRefund refund) =>
        Key != refund.Key ? GatewayCall.AboutSomethingElse(refund, Outcome, Number, $"about key {Key}")
        : !PaymentNumber.Fits(refund.PaymentReference, TransactionId, OrderNumber) ? GatewayCall.AboutSomethingElse(refund, Outcome, Number, $"about payment {TransactionId} {OrderNumber}")
        : Answer;

    public GatewayAnswer Answer => new(Outcome, Number, Detail) { Amount = Amount };
}
