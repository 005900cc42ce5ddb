using System.Security.Claims;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Audit;

public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<ReadAudit>().AddSingleton<ReadAuditChoices>().AddSingleton<ReadAuditHead>()
        .AddSingleton<VerifyAudit>().AddSingleton<ExportAuditHead>().AddScoped<DownloadAudit>();

    /// <summary>Work off the request; left out where only a command runs.</summary>
    public static IServiceCollection AddAuditWorker(this IServiceCollection services) => services.AddHostedService<HeadWorker>();

    public static void MapAudit(this IEndpointRouteBuilder routes) => routes.MapGet(DeskUrls.AuditCsv, Download).RequireAuthorization(Permissions.ReadAudit);

    private static IResult Download(
        ClaimsPrincipal staff, DownloadAudit download, MerchantZone zone, string? action, string? person, string? subject, string? from, string? to, CancellationToken cancellationToken)
    {
        var filter = AuditAddress.Of(action, person, subject, from, to).ToFilter(zone);
        return Results.Stream(output => download.ReadAsync(staff.ToActor(), filter, output, cancellationToken), "text/csv; charset=utf-8", "audit.csv");
    }
}
