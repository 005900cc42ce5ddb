using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Reports.ReturnRates;
using ReturnsDesk.Features.Reports.Satisfaction;

namespace ReturnsDesk.Features.Reports;

public static class ReportSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddScoped<ReadReturnRate>().AddScoped<ReadSatisfaction>();

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(DeskUrls.ReturnRateCsv, ReturnRateDownload.SendAsync).RequireAuthorization(Permissions.ReadReports);
        routes.MapGet(DeskUrls.SatisfactionCsv, SatisfactionDownload.SendAsync).RequireAuthorization(Permissions.ReadReports);
    }
}
