namespace ReturnsDesk.Features.Returns.Signals;

public static class SignalsSetup
{
    public static IServiceCollection AddSignals(this IServiceCollection services) => services
        .AddSingleton<LinkKeys>().AddSingleton<LinkCustomers>().AddSingleton<PastSignals>().AddSingleton<BackTestSignals>()
        .AddSingleton<ReadSignals>().AddSingleton<ChooseSignalLevel>().AddSingleton<ReadCaseSignals>();

    /// <summary>Works off the request; left out where only a command runs.</summary>
    public static IServiceCollection AddSignalsWorker(this IServiceCollection services) => services.AddHostedService<SignalsWorker>();
}
