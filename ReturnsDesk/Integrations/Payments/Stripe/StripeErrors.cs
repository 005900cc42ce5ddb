using System.Net;
using ReturnsDesk.Domain.Refunds;
using Stripe;

namespace ReturnsDesk.Integrations.Payments.Stripe;

/// <summary>Stripe's errors (docs.stripe.com/api/errors, docs.stripe.com/error-codes) as rows of the answer table.</summary>
internal static class StripeErrors
{
    private const HttpStatusCode TooMany = HttpStatusCode.TooManyRequests;

    public static GatewayAnswer Answer(StripeException exception, TimeProvider clock)
    {
        var error = exception.StripeError;
        return new GatewayAnswer(Outcome(exception.HttpStatusCode, error), "", GatewayCall.Detail(error?.Code ?? error?.Type, error?.Message ?? exception.Message))
        {
            HttpStatus = exception.HttpStatusCode == 0 ? null : (int)exception.HttpStatusCode,
            RetryAfter = GatewayCall.RetryAfter(exception.StripeResponse?.Headers, clock),
        };
    }

    /// <summary>A refusal only counts with an error object in it: what a proxy on the way says is no answer of Stripe, but for the three that need no body.</summary>
    public static GatewayOutcome Outcome(HttpStatusCode status, StripeError? error) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => GatewayOutcome.Blocked,
        TooMany => GatewayOutcome.Busy,
        HttpStatusCode.Conflict => GatewayOutcome.KeyInUse,

        // A timeout, or a failure of somebody behind Stripe.
        HttpStatusCode.RequestTimeout or HttpStatusCode.FailedDependency => GatewayOutcome.Unknown,
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError when error?.Type is not null => Refused(error),
        _ => GatewayOutcome.Unknown,
    };

    private static GatewayOutcome Refused(StripeError error) => error.Code switch
    {
        "idempotency_key_in_use" => GatewayOutcome.KeyInUse,
        "charge_already_refunded" or "amount_too_large" => GatewayOutcome.AlreadyRefunded,
        "balance_insufficient" or "insufficient_funds" or "payment_intent_unexpected_state" => GatewayOutcome.NotYet,
        "lock_timeout" or "rate_limit" => GatewayOutcome.Busy,

        _ when error.Type == "api_error" => GatewayOutcome.Unknown,

        // The key was used before with other content: what that call did is not known. Never "not executed".
        _ when error.Type == "idempotency_error" => GatewayOutcome.Unknown,

        // "greater than unrefunded amount on charge" comes without a code.
        null when error.Param == "amount" => GatewayOutcome.AlreadyRefunded,
        _ => GatewayOutcome.Rejected,
    };
}
