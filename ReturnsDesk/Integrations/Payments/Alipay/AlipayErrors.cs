using System.Net;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments.Alipay;

/// <summary>
/// What is not "10000" as rows of the answer table. Sources: the common return codes of the open platform and the error codes of <c>alipay.trade.refund</c>.
/// Alipay says of a business code whether to repeat the same request, to wait, or to leave it.
/// </summary>
internal static class AlipayErrors
{
    private static readonly string[] NotTrusted =
    [
        "isv.invalid-signature", "isv.missing-signature", "isv.missing-signature-type", "isv.missing-signature-key", "isv.invalid-signature-type",
        "isv.invalid-app-id", "isv.missing-app-id", "isv.app-not-online", "isv.invalid-encrypt", "ACQ.ACCESS_FORBIDDEN", "ACQ.EXTERFACE_IS_CLOSED", "ACQ.NOT_SUPPORT_APP_AUTH",
    ];

    public static GatewayAnswer Answer(AlipayAnswer answer) => new(Outcome(answer), "", answer.Detail) { HttpStatus = answer.HttpStatus, RetryAfter = answer.RetryAfter };

    public static GatewayOutcome Outcome(AlipayAnswer answer)
    {
        var outcome = OfStatus(answer.HttpStatus) ?? OfCode(answer.Code, answer.SubCode);

        // Where Alipay does not know whose call it was, it cannot sign with a key of ours; nothing else counts unsigned.
        return answer.IsProven || outcome is GatewayOutcome.Blocked or GatewayOutcome.Busy ? outcome : GatewayOutcome.Unknown;
    }

    private static GatewayOutcome? OfStatus(int status) => (HttpStatusCode)status switch
    {
        HttpStatusCode.OK => null,
        HttpStatusCode.TooManyRequests => GatewayOutcome.Busy,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => GatewayOutcome.Blocked,
        _ => GatewayOutcome.Unknown,
    };

    private static GatewayOutcome OfCode(string code, string subCode) => code switch
    {
        "40004" => OfBusiness(subCode),
        "20001" or "40006" => GatewayOutcome.Blocked,
        "40001" or "40002" or "40003" => NotTrusted.Contains(subCode, StringComparer.Ordinal) ? GatewayOutcome.Blocked : GatewayOutcome.Rejected,
        "40005" => GatewayOutcome.Busy,
        _ => GatewayOutcome.Unknown,
    };

    private static GatewayOutcome OfBusiness(string subCode) => subCode switch
    {
        // More than is left, or a payment that is closed: a full refund closes it.
        "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL" or "ACQ.REASON_TRADE_REFUND_FEE_ERR" or "ACQ.REFUND_FEE_ERROR" or "ACQ.TRADE_HAS_CLOSE" or "ACQ.TRADE_HAS_FINISHED"
            => GatewayOutcome.AlreadyRefunded,

        // The merchant's balance, a frozen payment, a split that must come back first.
        "ACQ.SELLER_BALANCE_NOT_ENOUGH" or "ACQ.REASON_TRADE_BEEN_FREEZEN" or "ACQ.TRADE_SETTLE_ERROR" or "ACQ.REFUNDALLOC_UNAUTH_LIMIT" => GatewayOutcome.NotYet,

        // The buyer's account cannot take it, or the one that pays is gone.
        "ACQ.BUYER_ERROR" or "ACQ.BUYER_NOT_EXIST" or "ACQ.BUYER_ENABLE_STATUS_FORBID" or "ACQ.CUSTOMER_VALIDATE_ERROR" or "ACQ.REFUND_ACCOUNT_NOT_EXIST" => GatewayOutcome.Failed,

        // Repeat the same request; or the number was used before with other content, and what that call did is not known.
        "ACQ.SYSTEM_ERROR" or "ACQ.REFUND_CHARGE_ERROR" or "ACQ.DISCORDANT_REPEAT_REQUEST" or "" => GatewayOutcome.Unknown,
        _ when NotTrusted.Contains(subCode, StringComparer.Ordinal) => GatewayOutcome.Blocked,
        _ when subCode.Contains("SYSTEM", StringComparison.Ordinal) || subCode.Contains("TIMEOUT", StringComparison.Ordinal) => GatewayOutcome.Unknown,
        _ => GatewayOutcome.Rejected,
    };
}
