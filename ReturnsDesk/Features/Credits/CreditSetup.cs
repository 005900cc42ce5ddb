namespace ReturnsDesk.Features.Credits;

public static class CreditSetup
{
    public static IServiceCollection AddStoreCredit(this IServiceCollection services) => services
        .AddSingleton<ReadStoreCredit>().AddSingleton<ReadOrderCredit>().AddSingleton<SpendStoreCredit>().AddSingleton<ReverseStoreCreditSpend>().AddSingleton<ExpireStoreCredit>();

    /// <summary>Work off the request; left out where only a command runs.</summary>
    public static IServiceCollection AddStoreCreditWorker(this IServiceCollection services) => services.AddHostedService<CreditWorker>();
}
