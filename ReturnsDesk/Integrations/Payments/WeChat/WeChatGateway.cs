using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments.WeChat;

/// <summary>
/// Refunds at WeChat Pay, API v3 (<c>/v3/refund/domestic/refunds</c>). Our key is the <c>out_refund_no</c>: the same number many times pays once, and a refund that did
/// not work out is never repeated under another. WeChat Pay has no list of refunds; they are reconciled from its statement files.
/// </summary>
internal sealed class WeChatGateway(WeChatClient client, IOptions<WeChatOptions> options, ILogger<WeChatGateway> logger) : IRefundGateway
{
    public const string GatewayName = "wechat";
    public const string Fen = "CNY";
    private const string Path = "/v3/refund/domestic/refunds";

    public string Name => GatewayName;
    public bool IsManual => false;

    /// <summary>The answer only says that the refund was accepted; what became of it comes by notification or by asking.</summary>
    public Task<GatewayAnswer> SendAsync(GatewayRefund refund, CancellationToken cancellationToken) => GatewayCall.AnswerAsync(logger, Name, async () =>
    {
        if (refund.Amount.Currency != Fen || refund.PaymentReference.Length == 0)
        {
            return new GatewayAnswer(GatewayOutcome.Rejected, "", $"not sent: WeChat Pay refunds CNY of a numbered payment, not {refund.Amount}");
        }

        var answer = await client.CallAsync(HttpMethod.Post, Path, Content(refund), cancellationToken);
        return answer.IsSuccess ? Read(refund, answer) : answer.Error();
    }, cancellationToken);

    /// <summary><c>RESOURCE_NOT_EXISTS</c> is <see cref="GatewayOutcome.Absent"/>.</summary>
    public Task<GatewayAnswer> AskAsync(GatewayRefund refund, CancellationToken cancellationToken) => GatewayCall.AnswerAsync(logger, Name, async () =>
    {
        var answer = await client.CallAsync(HttpMethod.Get, $"{Path}/{Uri.EscapeDataString(refund.Key)}", "", cancellationToken);
        if (answer.IsSuccess)
        {
            return Read(refund, answer);
        }

        var error = answer.Error();
        return error.Outcome switch
        {
            GatewayOutcome.Blocked or GatewayOutcome.Busy => error,
            GatewayOutcome.Rejected when answer is { HttpStatus: 404, Code: "RESOURCE_NOT_EXISTS" } => error with { Outcome = GatewayOutcome.Absent },
            _ => error with { Outcome = GatewayOutcome.Unknown },
        };
    }, cancellationToken);

    private static GatewayAnswer Read(GatewayRefund refund, WeChatAnswer answer) =>
        WeChatFacts.Of(answer.Body, "status") is { } facts
            ? facts.AnswerTo(refund) with { HttpStatus = answer.HttpStatus }
            : GatewayCall.Unknown("an answer without a status or an amount");

    private string Content(GatewayRefund refund)
    {
        var content = new Dictionary<string, object>
        {
            [PaymentNumber.IsGatewaysOwn(refund.PaymentReference) ? "transaction_id" : "out_trade_no"] = refund.PaymentReference,
            ["out_refund_no"] = refund.Key,
            ["reason"] = refund.ReturnNumber,
            ["amount"] = new Dictionary<string, object> { ["refund"] = refund.Amount.MinorUnits, ["total"] = refund.Captured.MinorUnits, ["currency"] = Fen },
        };
        if (options.Value.NotifyUrl.Length > 0)
        {
            content.Add("notify_url", options.Value.NotifyUrl);
        }

        return JsonSerializer.Serialize(content, Plain);
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
