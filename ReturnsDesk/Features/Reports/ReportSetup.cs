using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Features.Reports;

public static class ReportSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddScoped<ReadReturnRate>();

    public static void MapReports(this IEndpointRouteBuilder routes) =>
        routes.MapGet(DeskUrls.ReturnRateCsv, ReturnRateDownload.SendAsync).RequireAuthorization(Permissions.ReadReports);
}
