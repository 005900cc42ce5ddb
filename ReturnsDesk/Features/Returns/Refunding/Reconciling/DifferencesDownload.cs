using System.Security.Claims;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>Differences as a file, asked for by the same words as in the page's address.</summary>
public static class DifferencesDownload
{
    public static void MapReconciliation(this IEndpointRouteBuilder app) =>
        app.MapGet(DeskUrls.ReconciliationCsv, SendAsync).RequireAuthorization(Permissions.ReadLedger);

    private static async Task<IResult> SendAsync(
        ClaimsPrincipal person, ReadDifferences differences, IStringLocalizer<ReconciliationTexts> texts, IStringLocalizer<DomainTexts> words,
        string? gateway, string? show, long? run, CancellationToken cancellationToken)
    {
        var filter = new DifferenceFilter(gateway, ReconciliationAddress.ReadState(show), RunId: run, Take: ReconcileGateway.MostDifferences);
        var rows = await differences.ReadAsync(person.ToActor(), filter, cancellationToken);
        var file = new MemoryStream();
        DifferenceCsv.Write(file, rows, texts, words);
        file.Position = 0;
        return Results.File(file, "text/csv; charset=utf-8", "differences.csv");
    }
}
