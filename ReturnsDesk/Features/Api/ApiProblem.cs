using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Features.Api;

/// <summary>A refusal as a program is told it: problem JSON with the stable code, the sentence in the language asked for, and amounts as numbers.</summary>
public static class ApiProblem
{
    private const string BusySeconds = "1";

    private static readonly Dictionary<string, int> Statuses = new(StringComparer.Ordinal)
    {
        ["api.body-malformed"] = StatusCodes.Status400BadRequest,
        ["api.idempotency-key"] = StatusCodes.Status400BadRequest,
        ["api.key-in-address"] = StatusCodes.Status400BadRequest,
        ["api.query"] = StatusCodes.Status400BadRequest,
        ["api.request-malformed"] = StatusCodes.Status400BadRequest,
        ["api.key-missing"] = StatusCodes.Status401Unauthorized,
        ["api.key-unknown"] = StatusCodes.Status401Unauthorized,
        ["api.scope-missing"] = StatusCodes.Status403Forbidden,
        ["desk.not-permitted"] = StatusCodes.Status403Forbidden,
        ["api.address-unknown"] = StatusCodes.Status404NotFound,
        ["return.unknown"] = StatusCodes.Status404NotFound,
        ["refund.unknown"] = StatusCodes.Status404NotFound,
        ["credit.spend-unknown"] = StatusCodes.Status404NotFound,
        ["desk.changed-meanwhile"] = StatusCodes.Status409Conflict,
        ["case.changed-meanwhile"] = StatusCodes.Status409Conflict,
        ["api.body-too-long"] = StatusCodes.Status413PayloadTooLarge,
        ["api.content-type"] = StatusCodes.Status415UnsupportedMediaType,
        ["api.too-many"] = StatusCodes.Status429TooManyRequests,
        ["api.failed"] = StatusCodes.Status500InternalServerError,
        ["desk.busy"] = StatusCodes.Status503ServiceUnavailable,
    };

    public static IResult Of(HttpContext http, Refusal refusal)
    {
        var status = Statuses.GetValueOrDefault(refusal.Code, StatusCodes.Status422UnprocessableEntity);
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = BusySeconds;
        }

        var sentence = http.RequestServices.GetRequiredService<RefusalSentence>().Of(refusal);
        object[] amounts = [.. refusal.Facts.OfType<Money>().Select(money => new { amountMinor = money.MinorUnits, currency = money.Currency })];
        var more = new Dictionary<string, object?> { ["code"] = refusal.Code };
        if (amounts.Length > 0)
        {
            more["amounts"] = amounts;
        }

        return Results.Problem(sentence, statusCode: status, title: refusal.Code, extensions: more);
    }

    /// <summary>Answers outside an endpoint.</summary>
    public static Task WriteAsync(HttpContext http, Refusal refusal) => Of(http, refusal).ExecuteAsync(http);
}
