using System.Security.Claims;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Reports.ReturnRates;

/// <summary>A table of the dashboard as a file, asked for by the same words as in the dashboard's address.</summary>
internal static class ReturnRateDownload
{
    public static async Task<IResult> SendAsync(
        ClaimsPrincipal person, ReadReturnRate rates, IStringLocalizer<ReportTexts> texts, string by, string? basis, string? from, string? to, string? category, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<RateBy>(by, ignoreCase: true, out var asked) || !Enum.IsDefined(asked))
        {
            return Results.BadRequest();
        }

        var question = new RateQuestion
        {
            By = asked,
            Basis = string.Equals(basis, nameof(RateBasis.Return), StringComparison.OrdinalIgnoreCase) ? RateBasis.Return : RateBasis.Order,
            From = RateDays.Parse(from),
            To = RateDays.Parse(to),
            Category = category,
        };
        var rows = await rates.ReadAsync(person.ToActor(), question, cancellationToken);
        var file = new MemoryStream();
        ReturnRateCsv.Write(file, question, rows, texts);
        file.Position = 0;
        return Results.File(file, "text/csv; charset=utf-8", $"return-rate-by-{asked.ToString().ToLowerInvariant()}.csv");
    }
}
