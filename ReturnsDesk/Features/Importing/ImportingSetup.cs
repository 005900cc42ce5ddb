namespace ReturnsDesk.Features.Importing;

public static class ImportingSetup
{
    public static IServiceCollection AddImporting(this IServiceCollection services) =>
        services.AddSingleton<ImportLog>().AddSingleton<ProblemSentence>().AddSingleton<ImportOrders>().AddSingleton<ImportReturns>();
}
