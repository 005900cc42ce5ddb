using System.Text.Json.Serialization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Refunding;

namespace ReturnsDesk.Features.Api;

/// <summary>What a program may add to a refund.</summary>
public sealed record RefundAsk
{
    [JsonConverter(typeof(MinorUnits))]
    public long GoodwillMinor { get; init; }
    public string Reason { get; init; } = "";

    /// <summary><c>original</c>, or <c>store-credit</c>.</summary>
    public string Destination { get; init; } = RefundEndpoints.Original;
}

internal static class RefundEndpoints
{
    public const string Original = "original";
    private const int MostReason = 1000;

    public static async Task<IResult> ProposeAsync(HttpContext http, string number, ProposeRefundOnce propose)
    {
        var asked = await ApiBody.ReadAsync<RefundAsk>(http);
        if (asked.Value is not { } request)
        {
            return ApiProblem.Of(http, asked.Refusal!);
        }

        var wish = WishOf(request.Content);
        return wish.Value is { } wished
            ? ApiAnswers.Of(http, await propose.ExecuteAsync(http.Caller(), request.Call, new CaseRef(number), wished, Write, http.RequestAborted))
            : ApiProblem.Of(http, wish.Refusal!);
    }

    public static async Task<IResult> ReadAsync(HttpContext http, long id, ReadRefundState read) =>
        ApiQuery.WhyNot(http) is { } query ? ApiProblem.Of(http, query)
        : await read.ReadAsync(http.Caller(), id, http.RequestAborted) is { } refund ? ApiAnswers.Json(Write(refund), StatusCodes.Status200OK)
        : ApiProblem.Of(http, new Refusal("refund.unknown", id));

    private static Result<RefundWish> WishOf(RefundAsk ask) =>
        ask.Reason.Length > MostReason || ask.Reason.Any(char.IsControl) ? new Refusal("api.body-malformed", "$.reason")
        : ask.Destination is not (Original or StoreCredit.Gateway) ? new Refusal("api.body-malformed", "$.destination")
        : new RefundWish(ask.GoodwillMinor, ask.Reason.Trim() is { Length: > 0 } reason ? reason : null)
        {
            ToStoreCredit = ask.Destination == StoreCredit.Gateway,
            AllOrNothing = ask.GoodwillMinor > 0,
        };

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
            intent.BonusMinor,
            intent.GatewayReference,
            intent.Attention,
            intent.SettledAt,
            intent.IsReplaced,
        }),
    });
}
