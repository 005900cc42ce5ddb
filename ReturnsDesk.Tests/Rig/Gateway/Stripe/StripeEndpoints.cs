using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ReturnsDesk.Tests.Rig.Gateway.Stripe;

/// <summary><c>/stripe/v1/refunds</c>: create, list page by page, retrieve.</summary>
internal sealed class StripeEndpoints(FakeGatewaySetup setup, StripeDialect dialect, RefundBook book, SendFlow flow)
{
    private const string Path = "/stripe/v1/refunds";
    private const string MetadataStart = "metadata[";
    private const int PresetPage = 10;

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Path, CreateAsync);
        app.MapGet(Path, ListAsync);
        app.MapGet(Path + "/{id}", RetrieveAsync);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var payment = form["payment_intent"] is [{ Length: > 0 } intent] ? intent : form["charge"].ToString();
        var order = new RefundOrder(
            dialect.Name, context.Request.Headers["Idempotency-Key"].ToString(), payment, long.TryParse(form["amount"], NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? amount : 0,
            book.CurrencyOf(dialect.Name, payment) ?? "", string.Join('&', form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}")))
        {
            Metadata = form.Where(field => field.Key.StartsWith(MetadataStart, StringComparison.Ordinal))
                .ToDictionary(field => field.Key[MetadataStart.Length..^1], field => field.Value.ToString()),
        };
        if (IsTrusted(context))
        {
            await flow.HandleAsync(context, dialect, order);
        }
        else
        {
            await dialect.Error(FakeError.NotTrusted, order).WriteAsync(context);
        }
    }

    /// <summary>Newest first. The mode of a question is that of the last key on the payment.</summary>
    private async Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var payment = query["payment_intent"] is [{ Length: > 0 } intent] ? intent : query["charge"].ToString();
        var found = book.Of(dialect.Name).Reverse().Where(refund => payment.Length == 0 || Names(refund, payment))
            .Where(refund => Between(refund, query["created[gte]"], query["created[lt]"])).ToArray();
        var question = new RefundOrder(dialect.Name, found.FirstOrDefault()?.Key ?? "", payment, 0, "", "");
        if (!IsTrusted(context))
        {
            await dialect.Error(FakeError.NotTrusted, question).WriteAsync(context);
            return;
        }

        await flow.AskedAsync(context, dialect, question, mode =>
            payment.Length > 0 && found.Length == 0 && book.CurrencyOf(dialect.Name, payment) is null ? dialect.Error(FakeError.UnknownPayment, question) : Page(found, query, mode));
    }

    private async Task RetrieveAsync(HttpContext context, string id)
    {
        var refund = book.Of(dialect.Name).FirstOrDefault(row => row.Id == id);
        var question = new RefundOrder(dialect.Name, refund?.Key ?? "", id, 0, "", "");
        await flow.AskedAsync(context, dialect, question, mode =>
            !IsTrusted(context) ? dialect.Error(FakeError.NotTrusted, question)
            : refund is null ? dialect.Error(FakeError.UnknownPayment, question)
            : dialect.Sent(SendFlow.Shown(refund, mode), isNew: false));
    }

    private static Reply Page(FakeRefund[] found, IQueryCollection query, Mode mode)
    {
        var after = query["starting_after"].ToString();
        var limit = int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : PresetPage;
        var rest = (after.Length == 0 ? found : found.SkipWhile(refund => refund.Id != after).Skip(1)).ToArray();
        return Reply.Json(200, new JsonObject
        {
            ["object"] = "list",
            ["url"] = "/v1/refunds",
            ["has_more"] = rest.Length > limit,
            ["data"] = new JsonArray([.. rest.Take(limit).Select(refund => StripeDialect.Object(SendFlow.Shown(refund, mode)))]),
        }.ToJsonString());
    }

    private static bool Names(FakeRefund refund, string payment) =>
        StripeDialect.PaymentIntentOf(refund.Order.Payment) == payment || StripeDialect.ChargeOf(refund.Order.Payment) == payment;

    private static bool Between(FakeRefund refund, string? from, string? to) =>
        (!long.TryParse(from, CultureInfo.InvariantCulture, out var first) || refund.CreatedAt.ToUnixTimeSeconds() >= first)
        && (!long.TryParse(to, CultureInfo.InvariantCulture, out var end) || refund.CreatedAt.ToUnixTimeSeconds() < end);

    private bool IsTrusted(HttpContext context) => context.Request.Headers.Authorization == "Bearer " + setup.Keys.StripeApiKey;
}
