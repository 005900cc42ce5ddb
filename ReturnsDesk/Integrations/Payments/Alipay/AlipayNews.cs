using System.Text;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments.Alipay;

/// <summary>
/// Alipay's two ways of telling of a refund, both signed forms: the message <c>alipay.trade.refund.depositback.completed</c> (a bank confirmed, sent to the
/// application's address), and the notification of the payment (sent to the payment's <c>notify_url</c> with <c>refund_fee</c> and our number in <c>out_biz_no</c>).
/// Neither signs a time that may be checked against the clock; doubles are told apart by <c>notify_id</c>.
/// </summary>
internal sealed class AlipayNews(AlipayKeys keys) : IGatewayNews
{
    private const string BankConfirmed = "alipay.trade.refund.depositback.completed";
    private const int MostParameters = 100;

    public string Name => AlipayGateway.GatewayName;
    public string Thanks => "success";

    public Result<GatewayNews> Read(GatewayDelivery delivery)
    {
        if (delivery.Body.Length > DeliveryParts.LongestBody)
        {
            return DeliveryParts.Unreadable;
        }

        if (Parameters(delivery.Body.Span) is not { } parameters)
        {
            return DeliveryParts.NotProven;
        }

        if (!IsProven(parameters))
        {
            return DeliveryParts.NotProven;
        }

        return parameters.GetValueOrDefault("notify_id") is not { Length: > 0 } id ? DeliveryParts.Unreadable
            : parameters.GetValueOrDefault("msg_method") == BankConfirmed ? OfBank(id, parameters)
            : parameters.GetValueOrDefault("out_biz_no") is { Length: > 0 } key && parameters.ContainsKey("refund_fee") ? OfPayment(id, key, parameters)
            : new GatewayNews(id, "", "", new GatewayAnswer(GatewayOutcome.Unknown)) { IsAboutARefund = false };
    }

    /// <summary>Notifications leave <c>sign_type</c> out of what is signed, some messages leave it in; either is a proof by Alipay's key.</summary>
    private bool IsProven(Dictionary<string, string> parameters)
    {
        var sign = parameters.GetValueOrDefault("sign");
        return parameters.GetValueOrDefault("sign_type") == "RSA2" && parameters.GetValueOrDefault("app_id") == keys.AppId
            && (keys.Alipays.Proves(AlipayKeys.SignedText(parameters, "sign", "sign_type"), sign) || keys.Alipays.Proves(AlipayKeys.SignedText(parameters, "sign"), sign));
    }

    /// <summary>Where the bank refused, Alipay puts the money on the buyer's Alipay balance: the customer has it either way.</summary>
    private static Result<GatewayNews> OfBank(string id, Dictionary<string, string> parameters) =>
        AnswerJson.Object(Encoding.UTF8.GetBytes(parameters.GetValueOrDefault("biz_content") ?? "")) is not { } content
        || content.Text("out_request_no") is not { Length: > 0 } key || content.Text("dback_status") is not ("S" or "F")
            ? DeliveryParts.Unreadable
            : News(id, key, content.Text("trade_no"), content.Text("out_trade_no"), content.Text("dback_status") == "S" ? "" : "paid to the Alipay balance: the bank refused");

    /// <summary><c>refund_fee</c> is the sum of all refunds of the payment, so no amount is told.</summary>
    private static GatewayNews OfPayment(string id, string key, Dictionary<string, string> parameters) =>
        News(id, key, parameters.GetValueOrDefault("trade_no") ?? "", parameters.GetValueOrDefault("out_trade_no") ?? "", "");

    private static GatewayNews News(string id, string key, string tradeNumber, string merchants, string detail) =>
        new(id, key, tradeNumber.Length > 0 ? tradeNumber : merchants, new GatewayAnswer(GatewayOutcome.Succeeded, key, detail))
        {
            OtherPaymentReference = tradeNumber.Length > 0 ? merchants : "",
        };

    /// <summary>The form's fields; null where one comes twice: it is then open which of them was signed.</summary>
    private static Dictionary<string, string>? Parameters(ReadOnlySpan<byte> body)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var pairs = Encoding.UTF8.GetString(body).Split('&', MostParameters + 1);
        foreach (var pair in pairs.Take(MostParameters))
        {
            var cut = pair.IndexOf('=', StringComparison.Ordinal);
            if (cut > 0 && !parameters.TryAdd(Decode(pair[..cut]), Decode(pair[(cut + 1)..])))
            {
                return null;
            }
        }

        return pairs.Length > MostParameters ? null : parameters;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
