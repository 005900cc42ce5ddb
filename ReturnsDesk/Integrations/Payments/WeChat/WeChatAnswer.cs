using System.Net;
using System.Text.Json;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments.WeChat;

/// <summary>
/// WeChat Pay's answer, and its errors (pay.weixin.qq.com, refund: error codes) as rows of the answer table. A 403 has three meanings here, told apart by the code.
/// </summary>
internal sealed record WeChatAnswer(int HttpStatus, JsonElement Body)
{
    /// <summary>What WeChat Pay writes into INVALID_REQUEST where the payment has nothing left: "refunded in full", "can be refunded".</summary>
    private static readonly string[] NothingLeft = ["全额退款", "可退"];

    /// <summary>"Differs from the earlier request": what that one did is not known.</summary>
    private const string OtherContent = "不一致";

    public bool IsSigned { get; init; }
    public bool IsProven { get; init; }
    public TimeSpan? RetryAfter { get; init; }

    public bool IsSuccess => IsProven && HttpStatus is >= 200 and < 300;
    public string Code => Body.Text("code");

    public GatewayAnswer Error() => new(Outcome(), "", GatewayCall.Detail(Doubt, Code, Body.Text("message"))) { HttpStatus = HttpStatus, RetryAfter = RetryAfter };

    /// <summary>Why an answer without a code that counts is none.</summary>
    private string Doubt => IsSigned && !IsProven ? "signed by somebody else" : Code.Length == 0 ? FormattableString.Invariant($"unsigned or unreadable answer, HTTP {HttpStatus}") : "";

    /// <summary>A success counts proven only. Errors may come unsigned (WeChat Pay's own libraries do not check them), but a wrong signature is none of theirs.</summary>
    private GatewayOutcome Outcome() =>
        HttpStatus < 400 || (IsSigned && !IsProven) ? GatewayOutcome.Unknown
        : Code switch
        {
            "NOT_ENOUGH" => GatewayOutcome.NotYet,
            "USER_ACCOUNT_ABNORMAL" => GatewayOutcome.Failed,
            "SIGN_ERROR" or "NO_AUTH" or "MCH_NOT_EXISTS" => GatewayOutcome.Blocked,
            "FREQUENCY_LIMITED" or "RATELIMIT_EXCEEDED" => GatewayOutcome.Busy,
            "SYSTEM_ERROR" or "BANK_ERROR" => GatewayOutcome.Unknown,
            "INVALID_REQUEST" when NothingLeft.Any(words => Body.Text("message").Contains(words, StringComparison.Ordinal)) => GatewayOutcome.AlreadyRefunded,
            "INVALID_REQUEST" when Body.Text("message").Contains(OtherContent, StringComparison.Ordinal) => GatewayOutcome.Unknown,
            _ => OfStatus(),
        };

    private GatewayOutcome OfStatus() => (HttpStatusCode)HttpStatus switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => GatewayOutcome.Blocked,
        HttpStatusCode.TooManyRequests => GatewayOutcome.Busy,
        HttpStatusCode.Conflict => GatewayOutcome.KeyInUse,
        < HttpStatusCode.InternalServerError when Code.Length > 0 => GatewayOutcome.Rejected,
        _ => GatewayOutcome.Unknown,
    };
}
