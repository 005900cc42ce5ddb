using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments.WeChat;

/// <summary>
/// WeChat Pay's notification of a refund (pay.weixin.qq.com, refund result): signed with a time, which must lie within five minutes of the arrival; its content sealed with
/// the API v3 key. Read are <c>REFUND.SUCCESS</c>, <c>REFUND.ABNORMAL</c> and <c>REFUND.CLOSED</c>.
/// </summary>
internal sealed class WeChatNews(WeChatKeys keys) : IGatewayNews
{
    public string Name => WeChatGateway.GatewayName;

    public Result<GatewayNews> Read(GatewayDelivery delivery)
    {
        if (delivery.Body.Length > DeliveryParts.LongestBody)
        {
            return DeliveryParts.Unreadable;
        }

        if (!IsProven(delivery))
        {
            return DeliveryParts.NotProven;
        }

        if (AnswerJson.Object(delivery.Body) is not { } news || news.Text("id") is not { Length: > 0 } id)
        {
            return DeliveryParts.Unreadable;
        }

        if (!news.Text("event_type").StartsWith("REFUND.", StringComparison.Ordinal))
        {
            return new GatewayNews(id, "", "", new GatewayAnswer(GatewayOutcome.Unknown)) { IsAboutARefund = false };
        }

        return news.Object("resource") is { } resource
            && keys.Open(resource.Text("ciphertext"), resource.Text("nonce"), resource.Text("associated_data")) is { } opened
            && AnswerJson.Object(opened) is { } refund && refund.Text("mchid") == keys.MerchantId && WeChatFacts.Of(refund, "refund_status") is { } facts
                ? News(id, facts)
                : DeliveryParts.Unreadable;
    }

    private bool IsProven(GatewayDelivery delivery) =>
        delivery.Header("Wechatpay-Timestamp") is { } time && delivery.Header("Wechatpay-Nonce") is { } nonce
        && delivery.Header("Wechatpay-Serial") is { } serial && delivery.Header("Wechatpay-Signature") is { } signature
        && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && delivery.IsTimely(seconds)
        && keys.Proves(new WeChatSignature(serial, time, nonce, signature), delivery.Body.Span);

    private static GatewayNews News(string id, WeChatFacts facts) =>
        new(id, facts.Key, facts.TransactionId.Length > 0 ? facts.TransactionId : facts.OrderNumber, facts.Answer)
        {
            OtherPaymentReference = facts.TransactionId.Length > 0 ? facts.OrderNumber : "",
        };
}
