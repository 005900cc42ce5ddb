namespace ReturnsDesk.Features.Importing;

public static class ImportingSetup
{
    public static IServiceCollection AddImporting(this IServiceCollection services) =>
        services.AddSingleton<ImportLog>().AddSingleton<ProblemSentence>().AddSingleton<ReadImportDefaults>().AddSingleton<ImportOrders>().AddSingleton<ImportReturns>();
}
