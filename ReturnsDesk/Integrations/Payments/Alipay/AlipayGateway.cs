using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments.Alipay;

/// <summary>
/// Refunds at Alipay (<c>alipay.trade.refund</c>, <c>alipay.trade.fastpay.refund.query</c>). Our key is the <c>out_request_no</c>, which Alipay never forgets: the same
/// number twice moves money once. Alipay has no list of refunds; they are reconciled from its statement files.
/// </summary>
internal sealed class AlipayGateway(AlipayClient client, ILogger<AlipayGateway> logger, TimeProvider clock) : IRefundGateway
{
    public const string GatewayName = "alipay";
    private const string Refund = "alipay.trade.refund";
    private const string Query = "alipay.trade.fastpay.refund.query";

    /// <summary>Alipay asks for ten seconds between a refund and the question what became of it; before that "nothing" proves nothing.</summary>
    private static readonly TimeSpan UntilAbsenceCounts = TimeSpan.FromSeconds(10);

    public string Name => GatewayName;
    public bool IsManual => false;

    /// <summary>
    /// <c>fund_change=Y</c> says that this call moved the money. Otherwise (the number was used before, or a bank is still busy) Alipay says to ask, so the answer is that of the query.
    /// </summary>
    public Task<GatewayAnswer> SendAsync(GatewayRefund refund, CancellationToken cancellationToken) => GatewayCall.AnswerAsync(logger, Name, async () =>
    {
        if (AlipayAmounts.Of(refund.Amount) is not { } amount || refund.PaymentReference.Length == 0)
        {
            return new GatewayAnswer(GatewayOutcome.Rejected, "", $"not sent: Alipay refunds CNY of a numbered payment, not {refund.Amount}");
        }

        var content = Content(refund);
        content.Add("refund_amount", amount);
        content.Add("refund_reason", refund.ReturnNumber);
        var answer = await client.CallAsync(Refund, content, cancellationToken);
        if (!answer.IsSuccess)
        {
            return AlipayErrors.Answer(answer);
        }

        if (!Fits(refund, answer))
        {
            return SomethingElse(refund, answer);
        }

        return answer.Body.Text("fund_change") == "Y" ? Paid(refund, answer) : AfterSending(await QueryAsync(refund, cancellationToken));
    }, cancellationToken);

    /// <summary>
    /// A query that finds nothing is <see cref="GatewayOutcome.Absent"/>. A payment that Alipay does not know is no proof of absence (another application may be
    /// configured), nor is a question within ten seconds of the first send.
    /// </summary>
    public Task<GatewayAnswer> AskAsync(GatewayRefund refund, CancellationToken cancellationToken) => GatewayCall.AnswerAsync(logger, Name, async () =>
    {
        var answer = await QueryAsync(refund, cancellationToken);
        return refund.FirstSentAt is { } sent && clock.GetUtcNow().UtcDateTime - sent < UntilAbsenceCounts ? NoAbsence(answer) : answer;
    }, cancellationToken);

    private async Task<GatewayAnswer> QueryAsync(GatewayRefund refund, CancellationToken cancellationToken)
    {
        var answer = await client.CallAsync(Query, Content(refund), cancellationToken);
        if (!answer.IsSuccess)
        {
            var error = AlipayErrors.Answer(answer);
            return error.Outcome is GatewayOutcome.Blocked or GatewayOutcome.Busy ? error : error with { Outcome = GatewayOutcome.Unknown };
        }

        var (status, amount) = (answer.Body.Text("refund_status"), answer.Body.Text("refund_amount"));
        if (status.Length == 0 && amount.Length == 0)
        {
            return new GatewayAnswer(GatewayOutcome.Absent) { HttpStatus = answer.HttpStatus };
        }

        if (!Fits(refund, answer) || answer.Body.Text("out_request_no") is { Length: > 0 } key && key != refund.Key)
        {
            return SomethingElse(refund, answer);
        }

        return AlipayAmounts.Read(amount) is not { } refunded
            ? GatewayCall.Unknown($"found with the amount '{amount}'")
            : new GatewayAnswer(Outcome(status), refund.Key, status is "REFUND_SUCCESS" ? "" : status) { Amount = refunded, HttpStatus = answer.HttpStatus };
    }

    /// <summary>
    /// The answer names the sum of all refunds of the payment, not this one. Below what was asked for it contradicts; else the amount is left open, and the query has it.
    /// </summary>
    private static GatewayAnswer Paid(GatewayRefund refund, AlipayAnswer answer) => new(GatewayOutcome.Succeeded, refund.Key)
    {
        Amount = AlipayAmounts.Read(answer.Body.Text("refund_fee")) is { } sum && sum.MinorUnits < refund.Amount.MinorUnits ? sum : null,
        HttpStatus = answer.HttpStatus,
    };

    /// <summary>Older answers have no status: there, data is success.</summary>
    private static GatewayOutcome Outcome(string status) => status switch
    {
        "REFUND_SUCCESS" or "" => GatewayOutcome.Succeeded,
        "REFUND_PROCESSING" => GatewayOutcome.Pending,
        "REFUND_FAIL" => GatewayOutcome.Failed,
        _ => GatewayOutcome.Unknown,
    };

    /// <summary>The refund got through, so whatever keeps the question from an answer leaves it in doubt: it is never "nothing happened".</summary>
    private static GatewayAnswer AfterSending(GatewayAnswer asked) =>
        asked.Outcome is GatewayOutcome.Busy or GatewayOutcome.Blocked ? asked with { Outcome = GatewayOutcome.Unknown } : NoAbsence(asked);

    private static GatewayAnswer NoAbsence(GatewayAnswer answer) =>
        answer.Outcome == GatewayOutcome.Absent ? answer with { Outcome = GatewayOutcome.Unknown, Detail = "not to be found yet" } : answer;

    private static Dictionary<string, object> Content(GatewayRefund refund) => new()
    {
        [PaymentNumber.IsGatewaysOwn(refund.PaymentReference) ? "trade_no" : "out_trade_no"] = refund.PaymentReference,
        ["out_request_no"] = refund.Key,
    };

    private static bool Fits(GatewayRefund refund, AlipayAnswer answer) =>
        PaymentNumber.Fits(refund.PaymentReference, answer.Body.Text("trade_no"), answer.Body.Text("out_trade_no"));

    private static GatewayAnswer SomethingElse(GatewayRefund refund, AlipayAnswer answer) => GatewayCall.AboutSomethingElse(
        refund, GatewayOutcome.Succeeded, answer.Body.Text("out_request_no"), $"about payment {answer.Body.Text("trade_no")} {answer.Body.Text("out_trade_no")}");
}
