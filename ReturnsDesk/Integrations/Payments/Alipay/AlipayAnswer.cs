using System.Text;
using System.Text.Json;

namespace ReturnsDesk.Integrations.Payments.Alipay;

/// <summary>
/// Alipay's answer to a call: <c>{"alipay_trade_refund_response":{…},"sign":"…"}</c>, signed over the bytes of the inner object as they stand.
/// An answer without a body that can be read has no code.
/// </summary>
internal sealed record AlipayAnswer(int HttpStatus, JsonElement Body, bool IsProven)
{
    public TimeSpan? RetryAfter { get; init; }

    public string Code => Body.Text("code");
    public string SubCode => Body.Text("sub_code");
    public bool IsSuccess => IsProven && Code == "10000";
    public string Detail => GatewayCall.Detail(Doubt, SubCode is { Length: > 0 } sub ? sub : Code, Body.Text("sub_msg") is { Length: > 0 } message ? message : Body.Text("msg"));

    /// <summary>Why an answer without a proven code is none.</summary>
    private string Doubt => Code.Length == 0 ? FormattableString.Invariant($"unreadable answer, HTTP {HttpStatus}") : IsProven ? "" : "not signed by Alipay";

    public static AlipayAnswer Read(int httpStatus, byte[] bytes, string method, RsaKeys alipays)
    {
        if (AnswerJson.Object(bytes) is not { } answer)
        {
            return new AlipayAnswer(httpStatus, default, false);
        }

        var body = answer.Object(method.Replace('.', '_') + "_response") ?? answer.Object("error_response");
        return body is { } inner
            ? new AlipayAnswer(httpStatus, inner, alipays.Proves(Encoding.UTF8.GetBytes(inner.GetRawText()), answer.Text("sign")))
            : new AlipayAnswer(httpStatus, default, false);
    }
}
