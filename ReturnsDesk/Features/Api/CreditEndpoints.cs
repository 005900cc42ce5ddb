using System.Text.Json.Serialization;
using ReturnsDesk.Domain;
using ReturnsDesk.Features.Credits;

namespace ReturnsDesk.Features.Api;

/// <summary>What a program wants to pay an order with.</summary>
public sealed record SpendAsk
{
    public required string Customer { get; init; }

    [JsonConverter(typeof(MinorUnits))]
    public required long AmountMinor { get; init; }
    public required string Currency { get; init; }
    public required string OrderNumber { get; init; }
}

/// <summary>An empty object, where the address says it all.</summary>
public sealed record NothingAsked;

internal static class CreditEndpoints
{
    private const int MostEmail = 200;
    private const int MostOrderNumber = 64;

    public static async Task<IResult> ReadAsync(HttpContext http, ReadStoreCredit read) =>
        ApiQuery.WhyNot(http, "customer") is { } query ? ApiProblem.Of(http, query)
        : !IsText(http.Request.Query["customer"], MostEmail) ? ApiProblem.Of(http, new Refusal("api.query", "customer"))
        : ApiAnswers.Json(Write(await read.ReadAsync(http.Caller(), http.Request.Query["customer"].ToString(), http.RequestAborted)), StatusCodes.Status200OK);

    public static async Task<IResult> SpendAsync(HttpContext http, SpendStoreCredit spend)
    {
        var asked = await ApiBody.ReadAsync<SpendAsk>(http);
        return asked.Value is not { } request ? ApiProblem.Of(http, asked.Refusal!)
            : WhyNot(request.Content) is { } place ? ApiProblem.Of(http, new Refusal("api.body-malformed", place))
            : ApiAnswers.Of(http, await spend.ExecuteAsync(http.Caller(), request.Call, DraftOf(request.Content), Write, http.RequestAborted));
    }

    public static async Task<IResult> ReverseAsync(HttpContext http, long id, ReverseStoreCreditSpend reverse)
    {
        var asked = await ApiBody.ReadAsync<NothingAsked>(http);
        return asked.Value is { } request
            ? ApiAnswers.Of(http, await reverse.ExecuteAsync(http.Caller(), request.Call, id, Write, http.RequestAborted))
            : ApiProblem.Of(http, asked.Refusal!);
    }

    private static SpendDraft DraftOf(SpendAsk ask) => new(ask.Customer, new Money(ask.AmountMinor, ask.Currency), ask.OrderNumber.Trim());

    private static string? WhyNot(SpendAsk ask) =>
        !IsText(ask.Customer, MostEmail) ? "$.customer"
        : !Currency.IsKnown(ask.Currency) ? "$.currency"
        : !IsText(ask.OrderNumber, MostOrderNumber) ? "$.orderNumber"
        : null;

    private static bool IsText(string? text, int most) => !string.IsNullOrWhiteSpace(text) && text.Length <= most && !text.Any(char.IsControl);

    private static string Write(CreditView view) => ApiJson.Write(new
    {
        view.Customer,
        Balances = view.Balances.Select(balance => new
        {
            balance.Currency,
            balance.LeftMinor,
            Credits = balance.Lots.Select(lot => new { CreditId = lot.Id, lot.LeftMinor, lot.ExpiresAt }),
        }),
    });

    private static string Write(SpendState spend) => ApiJson.Write(new
    {
        spend.Id,
        spend.OrderNumber,
        spend.AmountMinor,
        spend.Currency,
        spend.ReversedAt,
        Taken = spend.Parts.Select(part => new { part.CreditId, part.AmountMinor, part.ExpiresAt }),
        spend.LeftMinor,
    });
}
