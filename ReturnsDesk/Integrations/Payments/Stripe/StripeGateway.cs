using ReturnsDesk.Domain.Refunds;
using Stripe;

namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary>
/// Refunds at Stripe (docs.stripe.com/api/refunds). Our key is the Idempotency-Key and stands in the refund's metadata, so that a refund is found again after Stripe
/// has forgotten the Idempotency-Key (24 hours).
/// </summary>
internal sealed class StripeGateway(StripeAccess access, ILogger<StripeGateway> logger, TimeProvider clock) : IRefundGateway
{
    public const string GatewayName = "stripe";
    private const int LongestPage = 100;

    public string Name => GatewayName;
    public bool IsManual => false;

    /// <summary>Created, or replayed where the key is known. The payment is a payment intent (<c>pi_</c>) or a charge (<c>ch_</c>, <c>py_</c>).</summary>
    public Task<GatewayAnswer> SendAsync(GatewayRefund refund, CancellationToken cancellationToken) => CallAsync(async () =>
    {
        if (!IsPayment(refund) || StripeAmounts.Of(refund.Amount) is not { } amount)
        {
            return new GatewayAnswer(GatewayOutcome.Rejected, "", $"not sent: Stripe has no payment '{refund.PaymentReference}' or cannot express {refund.Amount}");
        }

        var options = new RefundCreateOptions
        {
            PaymentIntent = PaymentIntent(refund),
            Charge = Charge(refund),
            Amount = amount,
            Metadata = new() { [StripeFacts.KeyName] = refund.Key, ["returnsdesk_return"] = refund.ReturnNumber },
        };
        var created = await access.Refunds.CreateAsync(options, new RequestOptions { IdempotencyKey = refund.Key }, cancellationToken);
        return StripeFacts.Of(created).AnswerTo(refund) with { HttpStatus = (int?)created.StripeResponse?.StatusCode };
    }, isQuestion: false, cancellationToken);

    /// <summary>
    /// Looks through all refunds of the payment for our key, or for the number that Stripe gave. A payment that Stripe does not know is no proof of absence
    /// (another account's key may be configured), so that is <see cref="GatewayOutcome.Unknown"/>.
    /// </summary>
    public Task<GatewayAnswer> AskAsync(GatewayRefund refund, CancellationToken cancellationToken) => CallAsync(async () =>
    {
        if (!IsPayment(refund))
        {
            return new GatewayAnswer(GatewayOutcome.Absent, "", $"'{refund.PaymentReference}' is no payment at Stripe");
        }

        var options = new RefundListOptions { PaymentIntent = PaymentIntent(refund), Charge = Charge(refund), Limit = LongestPage };
        StripeFacts? byNumber = null;
        await foreach (var found in access.Refunds.ListAutoPagingAsync(options, null, cancellationToken))
        {
            var facts = StripeFacts.Of(found);
            if (facts.Key == refund.Key)
            {
                return facts.AnswerTo(refund);
            }

            byNumber ??= facts.Id == refund.Reference ? facts : null;
        }

        return byNumber?.AnswerTo(refund) ?? new GatewayAnswer(GatewayOutcome.Absent);
    }, isQuestion: true, cancellationToken);

    private Task<GatewayAnswer> CallAsync(Func<Task<GatewayAnswer>> call, bool isQuestion, CancellationToken cancellationToken) => GatewayCall.AnswerAsync(
        logger,
        Name,
        async () =>
        {
            try
            {
                return await call();
            }
            catch (StripeException exception)
            {
                var answer = StripeErrors.Answer(exception, clock);
                return isQuestion && answer.Outcome is not (GatewayOutcome.Blocked or GatewayOutcome.Busy) ? answer with { Outcome = GatewayOutcome.Unknown } : answer;
            }
        },
        cancellationToken);

    private static bool IsPayment(GatewayRefund refund) => PaymentIntent(refund) is not null || Charge(refund) is not null;

    private static string? PaymentIntent(GatewayRefund refund) => refund.PaymentReference.StartsWith("pi_", StringComparison.Ordinal) ? refund.PaymentReference : null;

    private static string? Charge(GatewayRefund refund) =>
        refund.PaymentReference.StartsWith("ch_", StringComparison.Ordinal) || refund.PaymentReference.StartsWith("py_", StringComparison.Ordinal) ? refund.PaymentReference : null;
}
