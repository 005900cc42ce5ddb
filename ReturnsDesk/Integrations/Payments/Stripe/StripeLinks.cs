using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Integrations.Payments.Links;
using Stripe;
using Stripe.Checkout;

namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary>
/// Payment links at Stripe: one Checkout Session each (docs.stripe.com/api/checkout/sessions). Our key is the Idempotency-Key, the session's client_reference_id and in its metadata,
/// so that a session is found again after Stripe has forgotten the Idempotency-Key (24 hours).
/// </summary>
internal sealed class StripeLinks(StripeAccess access, ILogger<StripeLinks> logger, TimeProvider clock) : IPaymentLinks
{
    private const int LongestPage = 100;
    private const int MostLooked = 2_000;
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestTrying = TimeSpan.FromHours(24);

    public string Name => StripeGateway.GatewayName;

    public Task<LinkAnswer> CreateAsync(PaymentLinkRequest link, CancellationToken cancellationToken) => CallAsync(link, async () =>
    {
        if (StripeAmounts.Of(link.Amount) is not { } amount || link.BackTo.Length == 0)
        {
            return new LinkAnswer(LinkOutcome.Refused, "", $"not sent: Stripe cannot express {link.Amount}, or the address of the shop (Site:Address) is not set");
        }

        var created = await access.Sessions.CreateAsync(StripeSessions.OptionsFor(link, amount), new RequestOptions { IdempotencyKey = link.Key }, cancellationToken);
        return StripeSessions.Of(created).AnswerTo(link);
    }, isQuestion: false, cancellationToken);

    /// <summary>By the number that Stripe gave; before there is one, through all sessions of the time in which ours may have been made.</summary>
    public Task<LinkAnswer> AskAsync(PaymentLinkRequest link, CancellationToken cancellationToken) => CallAsync(link, async () =>
    {
        if (link.Reference is { Length: > 0 } id)
        {
            return StripeSessions.Of(await access.Sessions.GetAsync(id, null, null, cancellationToken)).AnswerTo(link);
        }

        var from = (link.FirstSentAt ?? clock.GetUtcNow().UtcDateTime) - ClocksApart;
        var options = new SessionListOptions { Created = new DateRangeOptions { GreaterThanOrEqual = from, LessThan = from + ClocksApart + LongestTrying }, Limit = LongestPage };
        var looked = 0;
        await foreach (var found in access.Sessions.ListAutoPagingAsync(options, null, cancellationToken))
        {
            if (found.ClientReferenceId == link.Key)
            {
                return StripeSessions.Of(found).AnswerTo(link);
            }

            if (++looked >= MostLooked)
            {
                return new LinkAnswer(LinkOutcome.Unknown, "", "too many sessions to look through");
            }
        }

        return new LinkAnswer(LinkOutcome.Absent);
    }, isQuestion: true, cancellationToken);

    /// <summary>A session that is complete cannot be closed: then it is asked for.</summary>
    public Task<LinkAnswer> CloseAsync(PaymentLinkRequest link, CancellationToken cancellationToken) => CallAsync(link, async () =>
    {
        try
        {
            return StripeSessions.Of(await access.Sessions.ExpireAsync(link.Reference!, null, new RequestOptions { IdempotencyKey = link.Key + "-close" }, cancellationToken)).AnswerTo(link);
        }
        catch (StripeException exception) when (exception.StripeError?.Type == "invalid_request_error")
        {
            return StripeSessions.Of(await access.Sessions.GetAsync(link.Reference!, null, null, cancellationToken)).AnswerTo(link);
        }
    }, isQuestion: true, cancellationToken);

    private async Task<LinkAnswer> CallAsync(PaymentLinkRequest link, Func<Task<LinkAnswer>> call, bool isQuestion, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await call();
        }
        catch (StripeException exception)
        {
            return StripeSessions.AnswerTo(exception, isQuestion);
        }
        catch (OperationCanceledException)
        {
            return new LinkAnswer(LinkOutcome.Unknown, "", "no answer in time");
        }
        catch (HttpRequestException exception)
        {
            return new LinkAnswer(LinkOutcome.Unknown, "", GatewayCall.Detail("no answer", exception.HttpRequestError.ToString(), exception.Message));
        }
        catch (Exception exception)
        {
            // The boundary: libraries throw many kinds of exception at a body that is not what they expect.
            logger.LogWarning(exception, "The answer of Stripe about the payment link of {Number} could not be read.", link.ReturnNumber);
            return new LinkAnswer(LinkOutcome.Unknown, "", $"unreadable answer: {exception.GetType().Name}");
        }
    }
}
