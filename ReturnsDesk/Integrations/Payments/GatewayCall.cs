using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>The boundary to a gateway: whatever goes wrong out there comes back as an answer.</summary>
internal static class GatewayCall
{
    private const int LongestDetail = 300;

    /// <summary>
    /// The answer of a call, or <see cref="GatewayOutcome.Unknown"/> where it threw: the request may have arrived. A cancellation counts as that too, once the call began.
    /// </summary>
    public static async Task<GatewayAnswer> AnswerAsync(ILogger logger, string gateway, Func<Task<GatewayAnswer>> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await call();
        }
        catch (OperationCanceledException)
        {
            return Unknown("no answer in time");
        }
        catch (HttpRequestException exception)
        {
            return Unknown($"no answer: {exception.HttpRequestError} {exception.Message}");
        }
        catch (Exception exception)
        {
            // The boundary: libraries throw many kinds of exception at a body that is not what they expect.
            logger.LogWarning(exception, "The answer of {Gateway} could not be read.", gateway);
            return Unknown($"unreadable answer: {exception.GetType().Name}");
        }
    }

    public static GatewayAnswer Unknown(string detail) => new(GatewayOutcome.Unknown, "", Cut(detail));

    /// <summary>
    /// A proven answer about another payment, key or currency than was asked for. It says nothing of this refund, so its amount is zero: whoever compares it with
    /// what was sent sees the contradiction.
    /// </summary>
    public static GatewayAnswer AboutSomethingElse(GatewayRefund refund, GatewayOutcome outcome, string reference, string detail) =>
        new(outcome, reference, Cut(detail)) { Amount = Money.Zero(refund.Amount.Currency) };

    /// <summary>Codes first: they are what people search for.</summary>
    public static string Detail(params string?[] parts) => Cut(string.Join(": ", parts.Where(part => !string.IsNullOrWhiteSpace(part))));

    /// <summary>What Retry-After says, as a date or as seconds; null where it is missing or has passed.</summary>
    public static TimeSpan? RetryAfter(System.Net.Http.Headers.HttpResponseHeaders? headers, TimeProvider clock)
    {
        var wait = headers?.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null;
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static string Cut(string text) => text.Length <= LongestDetail ? text : text[..LongestDetail];
}
