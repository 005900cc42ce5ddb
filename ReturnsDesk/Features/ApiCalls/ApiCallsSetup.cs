namespace ReturnsDesk.Features.ApiCalls;

public static class ApiCallsSetup
{
    public static IServiceCollection AddApiCalls(this IServiceCollection services) => services.AddSingleton<OnceOnly>();
}
