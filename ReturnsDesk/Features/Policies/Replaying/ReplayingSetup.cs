namespace ReturnsDesk.Features.Policies.Replaying;

public static class ReplayingSetup
{
    public static IServiceCollection AddReplaying(this IServiceCollection services) => services
        .AddSingleton<PastRequests>().AddSingleton<ReplayLog>().AddSingleton<ReplayPolicy>().AddSingleton<ReplayJobs>().AddSingleton<CancelReplay>().AddSingleton<ReadReplays>();
}
