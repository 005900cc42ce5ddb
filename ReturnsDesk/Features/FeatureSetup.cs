using ReturnsDesk.Features.Reports;

namespace ReturnsDesk.Features;

/// <summary>What people do, registered area by area, by name.</summary>
public static class FeatureSetup
{
    public static IServiceCollection AddDeskFeatures(this IServiceCollection services)
    {
        services.AddReports();
        return services;
    }
}
