using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>
/// Where gateways tell of refunds and payment links: <c>POST /webhooks/payments/{gateway}</c>. Nobody signs in here; the signature of each call is proven before anything of it is read.
/// Answers: 200 taken (again), 401 not signed as it ought to be, 400 signed but unreadable, 404 no such gateway, 413 too large, 503 busy (the gateway tells it again).
/// </summary>
public static class GatewayWebhooks
{
    public const string Path = "/webhooks/payments";

    private const int MostBytes = 1_048_576;
    private const int MostConcurrent = 64;
    private static readonly SemaphoreSlim Places = new(MostConcurrent, MostConcurrent);

    public static void MapGatewayWebhooks(this IEndpointRouteBuilder app) =>
        app.MapPost(Path + "/{gateway}", TakeAsync).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> TakeAsync(string gateway, HttpContext http, IEnumerable<IGatewayNews> tellers, RecordGatewayNews record, ILinkNews links, TimeProvider clock)
    {
        if (tellers.FirstOrDefault(candidate => string.Equals(candidate.Name, gateway, StringComparison.Ordinal)) is not { } teller)
        {
            return Results.NotFound();
        }

        if (!await Places.WaitAsync(TimeSpan.FromSeconds(2), http.RequestAborted))
        {
            return Later(http);
        }

        try
        {
            if (await BodyAsync(http.Request, http.RequestAborted) is not { } body)
            {
                return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            }

            var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            var read = teller.Read(new GatewayDelivery(headers, body, clock.GetUtcNow().UtcDateTime));
            if (read.Value is not { } news)
            {
                return Results.StatusCode(read.Refusal!.Code == "webhook.signature" ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest);
            }

            // What was signed is taken to its end, even where the caller hangs up.
            var taken = news.Link is null
                ? await record.ExecuteAsync(Actor.Automatic, gateway, news, CancellationToken.None)
                : await links.TakeAsync(gateway, news, CancellationToken.None);
            return taken.Refused ? Later(http) : Results.Text(teller.Thanks, "text/plain");
        }
        finally
        {
            Places.Release();
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16_384];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    private static IResult Later(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
