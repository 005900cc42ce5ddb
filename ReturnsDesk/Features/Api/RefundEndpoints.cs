using System.Text.Json.Serialization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.ApiCalls;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Refunding;

namespace ReturnsDesk.Features.Api;

/// <summary>What a program may add to a refund.</summary>
public sealed record RefundAsk
{
    [JsonConverter(typeof(MinorUnits))]
    public long GoodwillMinor { get; init; }
    public string Reason { get; init; } = "";
}

internal static class RefundEndpoints
{
    private const int MostReason = 1000;

    public static async Task<IResult> ProposeAsync(HttpContext http, string number, ProposeRefundOnce propose)
    {
        var asked = await ApiBody.ReadAsync<RefundAsk>(http);
        if (asked.Value is not { } request)
        {
            return ApiProblem.Of(http, asked.Refusal!);
        }

        if (WishOf(request.Content) is not { } wish)
        {
            return ApiProblem.Of(http, new Refusal("api.body-malformed", "$.reason"));
        }

        return ApiAnswers.Of(http, await propose.ExecuteAsync(http.Caller(), request.Call, new CaseRef(number), wish, Write, http.RequestAborted));
    }

    public static async Task<IResult> ReadAsync(HttpContext http, long id, ReadRefundState read) =>
        ApiQuery.WhyNot(http) is { } query ? ApiProblem.Of(http, query)
        : await read.ReadAsync(http.Caller(), id, http.RequestAborted) is { } refund ? ApiAnswers.Json(Write(refund), StatusCodes.Status200OK)
        : ApiProblem.Of(http, new Refusal("refund.unknown", id));

    private static RefundWish? WishOf(RefundAsk ask) =>
        ask.Reason.Length > MostReason || ask.Reason.Any(char.IsControl) ? null : new RefundWish(ask.GoodwillMinor, ask.Reason.Trim() is { Length: > 0 } reason ? reason : null);

    private static string Write(RefundState refund) => ApiJson.Write(new
    {
        refund.Id,
        refund.ReturnNumber,
        refund.Status,
        refund.TotalMinor,
        refund.Currency,
        Intents = refund.Intents.Select(intent => new
        {
            intent.Key,
            intent.Status,
            intent.AmountMinor,
            intent.Gateway,
            intent.GatewayReference,
            intent.Attention,
            intent.SettledAt,
            intent.IsReplaced,
        }),
    });
}
