namespace ReturnsDesk.Features.Access;

public static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddSingleton<RequestPortalCode>().AddSingleton<EnterPortalCode>().AddSingleton<EnterByShopLink>()
        .AddSingleton<ReadPortalVisit>().AddSingleton<LeavePortal>().AddSingleton<SweepPortal>();

    /// <summary>Work off the request; left out where only a command runs.</summary>
    public static IServiceCollection AddPortalSweeper(this IServiceCollection services) => services.AddHostedService<PortalSweeper>();
}
