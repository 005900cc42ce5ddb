namespace ReturnsDesk.Features.Portal.Following;

internal static class FollowSetup
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddTransient<FollowDates>().AddTransient<CaseWords>().AddTransient<CaseSum>()
        .AddTransient<FollowPages>().AddTransient<FollowForm>().AddTransient<FollowWords>().AddTransient<PaperPages>();
}
