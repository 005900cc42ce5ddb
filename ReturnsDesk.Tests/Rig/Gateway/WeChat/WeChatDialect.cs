using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ReturnsDesk.Tests.Rig.Gateway.WeChat;

/// <summary>Speaks as WeChat Pay v3 does: answers signed in headers, notifications sealed with the API v3 key.</summary>
internal sealed class WeChatDialect(FakeGatewaySetup setup) : IDialect
{
    private const int OwnNumberLength = 28;

    public string Name => "wechat";

    public static bool IsOwnNumber(string payment) => payment.Length == OwnNumberLength && payment.All(char.IsAsciiDigit);

    public Reply Sent(FakeRefund refund, bool isNew) => Signed(200, Object(refund, "status").ToJsonString());

    public Reply Error(FakeError error, RefundOrder order) => error switch
    {
        FakeError.Server => Failure(500, "SYSTEM_ERROR", "系统超时"),
        FakeError.TooMany => Failure(429, "FREQUENCY_LIMITED", "频率限制"),
        FakeError.KeyInUse => Failure(500, "SYSTEM_ERROR", "退款处理中，请稍后再试"),
        FakeError.OtherContent => Failure(400, "INVALID_REQUEST", "订单金额或退款金额与之前请求不一致，请核实后再试"),
        FakeError.NotTrusted => Failure(401, "SIGN_ERROR", "签名错误"),
        FakeError.Forbidden => Failure(403, "NO_AUTH", "没有退款权限"),
        FakeError.NothingLeft => Failure(400, "INVALID_REQUEST", "订单已全额退款"),
        FakeError.AboveRemaining => Failure(400, "INVALID_REQUEST", "申请退款金额大于订单可退金额"),
        FakeError.NotSettled => Failure(403, "NOT_ENOUGH", "基本账户余额不足，请充值后重新发起"),
        FakeError.UnknownPayment => Failure(404, "RESOURCE_NOT_EXISTS", "订单不存在"),
        FakeError.Invalid => Failure(400, "PARAM_ERROR", "参数错误"),
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, "No such error."),
    };

    public Reply NoRefund => Failure(404, "RESOURCE_NOT_EXISTS", "退款单不存在");

    public Reply Failure(int status, string code, string message) => Signed(status, new JsonObject { ["code"] = code, ["message"] = message }.ToJsonString());

    public Reply Spoilt(Reply reply) => reply with { Body = reply.Body + " " };

    /// <summary>Only ends are told.</summary>
    public IEnumerable<NewsPost> News(FakeRefund refund, bool isNew, bool isForged)
    {
        if (refund.Status != FakeStatus.Pending)
        {
            var name = "REFUND." + refund.Status switch { FakeStatus.Succeeded => "SUCCESS", FakeStatus.Abnormal => "ABNORMAL", _ => "CLOSED" };
            yield return Notification(name, Object(refund, "refund_status"), isForged);
        }
    }

    public NewsPost Notification(string name, JsonObject content, bool isForged = false)
    {
        content["mchid"] = setup.Keys.WeChatMerchantId;
        var (id, nonce) = (RandomNumberGenerator.GetHexString(32), RandomNumberGenerator.GetHexString(12));
        var body = new JsonObject
        {
            ["id"] = id,
            ["create_time"] = setup.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            ["resource_type"] = "encrypt-resource",
            ["event_type"] = name,
            ["summary"] = "退款",
            ["resource"] = new JsonObject
            {
                ["original_type"] = "refund",
                ["algorithm"] = "AEAD_AES_256_GCM",
                ["ciphertext"] = FakeKeys.Seal(setup.Keys.WeChatApiV3Key, nonce, "refund", content.ToJsonString()),
                ["associated_data"] = "refund",
                ["nonce"] = nonce,
            },
        }.ToJsonString();
        return new NewsPost(id, name, "application/json", Encoding.UTF8.GetBytes(body), Headers(body, isForged ? setup.Keys.Alipay.Private : setup.Keys.WeChatPlatform.Private));
    }

    public static JsonObject Object(FakeRefund refund, string statusName) => new()
    {
        ["refund_id"] = "50" + refund.Id[3..],
        ["out_refund_no"] = refund.Key,
        ["transaction_id"] = IsOwnNumber(refund.Order.Payment) ? refund.Order.Payment : "4200000000202603020000000001",
        ["out_trade_no"] = IsOwnNumber(refund.Order.Payment) ? "order-" + refund.Order.Payment[^8..] : refund.Order.Payment,
        ["channel"] = "ORIGINAL",
        ["user_received_account"] = "招商银行信用卡0403",
        ["create_time"] = refund.CreatedAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        [statusName] = refund.Status switch { FakeStatus.Succeeded => "SUCCESS", FakeStatus.Pending => "PROCESSING", FakeStatus.Abnormal => "ABNORMAL", _ => "CLOSED" },
        ["amount"] = new JsonObject { ["total"] = refund.Order.Amount, ["refund"] = refund.Order.Amount, ["currency"] = refund.Order.Currency },
    };

    private Reply Signed(int status, string body) => Reply.Json(status, body) with { Headers = Headers(body, setup.Keys.WeChatPlatform.Private) };

    private Dictionary<string, string> Headers(string body, string privateKey)
    {
        var (time, nonce) = (setup.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), RandomNumberGenerator.GetHexString(32));
        return new()
        {
            ["Wechatpay-Serial"] = setup.Keys.WeChatPlatformSerial,
            ["Wechatpay-Timestamp"] = time,
            ["Wechatpay-Nonce"] = nonce,
            ["Wechatpay-Signature"] = FakeKeys.Sign(privateKey, $"{time}\n{nonce}\n{body}\n"),
        };
    }
}
