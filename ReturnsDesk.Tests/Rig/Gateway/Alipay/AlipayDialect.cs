using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ReturnsDesk.Tests.Rig.Gateway.Alipay;

/// <summary>Speaks as Alipay's open platform does: one signed object named after the method; notifications as signed forms.</summary>
internal sealed class AlipayDialect(FakeGatewaySetup setup, RefundBook book) : IDialect
{
    public const string Refund = "alipay.trade.refund";
    public const string Query = "alipay.trade.fastpay.refund.query";
    private const int OwnNumberLength = 28;

    public string Name => "alipay";

    public static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    public static bool IsOwnNumber(string payment) => payment.Length == OwnNumberLength && payment.All(char.IsAsciiDigit);

    /// <summary>A refund that is not through yet did not change funds: the caller is to ask.</summary>
    public Reply Sent(FakeRefund refund, bool isNew) => Signed(Refund, new JsonObject
    {
        ["code"] = "10000",
        ["msg"] = "Success",
        ["trade_no"] = TradeNumber(refund.Order.Payment),
        ["out_trade_no"] = OrderNumber(refund.Order.Payment),
        ["buyer_logon_id"] = "159****5620",
        ["fund_change"] = isNew && refund.Status == FakeStatus.Succeeded ? "Y" : "N",
        ["refund_fee"] = Yuan(Sum(refund)),
    });

    public Reply Asked(FakeRefund? refund)
    {
        var body = new JsonObject { ["code"] = "10000", ["msg"] = "Success" };
        if (refund is { Status: not FakeStatus.Failed })
        {
            body.Add("trade_no", TradeNumber(refund.Order.Payment));
            body.Add("out_trade_no", OrderNumber(refund.Order.Payment));
            body.Add("out_request_no", refund.Key);
            body.Add("refund_amount", Yuan(refund.Order.Amount));
            body.Add("refund_status", refund.Status == FakeStatus.Succeeded ? "REFUND_SUCCESS" : "REFUND_PROCESSING");
        }

        return Signed(Query, body);
    }

    /// <summary>A question has no amount.</summary>
    public Reply Error(FakeError error, RefundOrder order) => Error(error, order.Amount == 0 ? Query : Refund);

    public Reply Error(FakeError error, string method) => error switch
    {
        FakeError.Server => Failure(method, "20000", "Service Currently Unavailable", "isp.unknow-error", "系统繁忙"),
        FakeError.TooMany => Failure(method, "40005", "Call Limited", "isv.qps-limited", "调用频率超限"),
        FakeError.KeyInUse => Failure(method, "40004", "Business Failed", "ACQ.SYSTEM_ERROR", "系统错误"),
        FakeError.OtherContent => Failure(method, "40004", "Business Failed", "ACQ.DISCORDANT_REPEAT_REQUEST", "不一致的请求"),
        FakeError.NotTrusted => Failure(method, "40002", "Invalid Arguments", "isv.invalid-signature", "验签出错"),
        FakeError.Forbidden => Failure(method, "40006", "Insufficient Permissions", "isv.insufficient-isv-permissions", "ISV权限不足"),
        FakeError.NothingLeft => Failure(method, "40004", "Business Failed", "ACQ.TRADE_HAS_CLOSE", "交易已经关闭"),
        FakeError.AboveRemaining => Failure(method, "40004", "Business Failed", "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", "退款金额超限"),
        FakeError.NotSettled => Failure(method, "40004", "Business Failed", "ACQ.SELLER_BALANCE_NOT_ENOUGH", "卖家余额不足"),
        FakeError.UnknownPayment => Failure(method, "40004", "Business Failed", "ACQ.TRADE_NOT_EXIST", "交易不存在"),
        FakeError.Invalid => Failure(method, "40004", "Business Failed", "ACQ.INVALID_PARAMETER", "参数无效"),
        _ => throw new ArgumentOutOfRangeException(nameof(error), error, "No such error."),
    };

    public Reply Failure(string method, string code, string message, string subCode, string subMessage) =>
        Signed(method, new JsonObject { ["code"] = code, ["msg"] = message, ["sub_code"] = subCode, ["sub_msg"] = subMessage });

    public Reply Spoilt(Reply reply) => reply with { Body = reply.Body.Replace("\"sign\":\"", "\"sign\":\"AAAA", StringComparison.Ordinal) };

    /// <summary>The notification of the payment: only a refund that is through is told.</summary>
    public IEnumerable<NewsPost> News(FakeRefund refund, bool isNew, bool isForged)
    {
        if (refund.Status == FakeStatus.Succeeded || isForged)
        {
            yield return Form("trade_status_sync", isForged, new()
            {
                ["notify_type"] = "trade_status_sync",
                ["trade_no"] = TradeNumber(refund.Order.Payment),
                ["out_trade_no"] = OrderNumber(refund.Order.Payment),
                ["out_biz_no"] = refund.Key,
                ["refund_fee"] = Yuan(Sum(refund)),
                ["gmt_refund"] = "2026-03-02 09:00:00.123",
                ["trade_status"] = "TRADE_SUCCESS",
            });
        }
    }

    public NewsPost Form(string name, bool isForged, Dictionary<string, string> fields)
    {
        fields["notify_id"] = RandomNumberGenerator.GetHexString(34, lowercase: true);
        fields["app_id"] = setup.Keys.AlipayAppId;
        fields["charset"] = "utf-8";
        fields["version"] = "1.0";
        var text = string.Join('&', fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"));
        fields["sign_type"] = "RSA2";
        fields["sign"] = FakeKeys.Sign(isForged ? setup.Keys.WeChatPlatform.Private : setup.Keys.Alipay.Private, text);
        var body = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        return new NewsPost(fields["notify_id"], name, "application/x-www-form-urlencoded", Encoding.ASCII.GetBytes(body), new Dictionary<string, string>());
    }

    private Reply Signed(string method, JsonObject body)
    {
        var inner = body.ToJsonString();
        var sign = FakeKeys.Sign(setup.Keys.Alipay.Private, inner);
        return new Reply(200, "text/html; charset=utf-8", $"{{\"{method.Replace('.', '_')}_response\":{inner},\"sign\":\"{sign}\"}}");
    }

    /// <summary>Of all refunds of the payment, with this one as it is shown.</summary>
    private long Sum(FakeRefund shown) => shown.Order.Amount + book.Of(Name)
        .Where(row => row.Id != shown.Id && row.Order.Payment == shown.Order.Payment && row.Status == FakeStatus.Succeeded).Sum(row => row.Order.Amount);

    private static string TradeNumber(string payment) => IsOwnNumber(payment) ? payment : "2026030222001400000000000001";

    private static string OrderNumber(string payment) => IsOwnNumber(payment) ? "order-" + payment[^8..] : payment;
}
