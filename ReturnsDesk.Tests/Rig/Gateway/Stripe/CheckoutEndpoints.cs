using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ReturnsDesk.Tests.Rig.Gateway.Stripe;

/// <summary>A Checkout Session as the fake keeps it.</summary>
internal sealed record FakeSession(string Id, string Key, long Amount, string Currency, DateTimeOffset CreatedAt, string Content)
{
    public string Status { get; set; } = "open";
    public string PaymentStatus { get; set; } = "unpaid";
}

/// <summary><c>/stripe/v1/checkout/sessions</c>: create, retrieve, list page by page, expire. A key that is sent again gives the first session again.</summary>
internal sealed class CheckoutEndpoints(FakeGatewaySetup setup)
{
    private const string Path = "/stripe/v1/checkout/sessions";
    private const int Unavailable = 503;

    public ConcurrentDictionary<string, FakeSession> Sessions { get; } = new(StringComparer.Ordinal);

    /// <summary>The next session is made, and its answer is lost.</summary>
    public bool LosesNextAnswer { get; set; }

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Path, (Delegate)CreateAsync);
        app.MapGet(Path, (HttpContext context) => Guarded(context, () => List(context.Request.Query)));
        app.MapGet(Path + "/{id}", (HttpContext context, string id) => Guarded(context, () => Find(id) is { } found ? Results.Json(Body(found)) : Error(404, "No such checkout.session")));
        app.MapPost(Path + "/{id}/expire", (HttpContext context, string id) => Guarded(context, () => Expire(id)));
    }

    private async Task<IResult> CreateAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        return Guarded(context, () =>
        {
            var key = context.Request.Headers["Idempotency-Key"].ToString();
            var content = string.Join('&', form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"));
            if (!long.TryParse(form["line_items[0][price_data][unit_amount]"], NumberStyles.None, CultureInfo.InvariantCulture, out var amount) || form["success_url"] is not [{ Length: > 0 }])
            {
                return Error(400, "Missing required param");
            }

            var made = Sessions.GetOrAdd(key, _ => new FakeSession(
                $"cs_test_{key[..12]}", form["client_reference_id"].ToString(), amount, form["line_items[0][price_data][currency]"].ToString(), setup.Clock.GetUtcNow(), content));
            if (made.Content != content)
            {
                return Error(400, "Keys for idempotent requests can only be used with the same parameters", "idempotency_error");
            }

            (var lost, LosesNextAnswer) = (LosesNextAnswer, false);
            return lost ? Results.StatusCode(Unavailable) : Results.Json(Body(made));
        });
    }

    private IResult Guarded(HttpContext context, Func<IResult> answer) =>
        context.Request.Headers.Authorization == $"Bearer {setup.Keys.StripeApiKey}" ? answer() : Error(401, "Invalid API Key provided");

    private FakeSession? Find(string id) => Sessions.Values.FirstOrDefault(session => session.Id == id);

    private IResult List(IQueryCollection query)
    {
        long Bound(string name, long otherwise) => long.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : otherwise;
        var found = Sessions.Values.Where(session => session.CreatedAt.ToUnixTimeSeconds() >= Bound("created[gte]", 0) && session.CreatedAt.ToUnixTimeSeconds() < Bound("created[lt]", long.MaxValue));
        return Results.Json(new JsonObject { ["object"] = "list", ["has_more"] = false, ["url"] = "/v1/checkout/sessions", ["data"] = new JsonArray([.. found.Select(Body)]) });
    }

    private IResult Expire(string id)
    {
        if (Find(id) is not { Status: "open" } open)
        {
            return Error(400, "Only Checkout Sessions with a status in [\"open\"] can be expired");
        }

        open.Status = "expired";
        return Results.Json(Body(open));
    }

    private static JsonNode Body(FakeSession session) => new JsonObject
    {
        ["id"] = session.Id,
        ["object"] = "checkout.session",
        ["client_reference_id"] = session.Key,
        ["status"] = session.Status,
        ["payment_status"] = session.PaymentStatus,
        ["amount_total"] = session.Amount,
        ["currency"] = session.Currency,
        ["payment_intent"] = session.PaymentStatus == "paid" ? "pi_difference" : null,
        ["url"] = session.Status == "open" ? $"https://checkout.example.test/c/{session.Id}" : null,
    };

    private static IResult Error(int status, string message, string type = "invalid_request_error") =>
        Results.Json(new JsonObject { ["error"] = new JsonObject { ["type"] = type, ["message"] = message } }, statusCode: status);
}
