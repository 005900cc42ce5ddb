using ReturnsDesk.Features.Importing.Reading.Statements;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Importing;

public static class ImportingSetup
{
    public static IServiceCollection AddImporting(this IServiceCollection services)
    {
        services.AddOptions<UploadOptions>().BindConfiguration("Uploads");
        return services
            .AddSingleton<ImportLog>().AddSingleton<ProblemSentence>().AddSingleton<UploadFolder>()
            .AddSingleton<IStatementFiles, StatementFile>()
            .AddSingleton<ImportOrders>().AddSingleton<ImportReturns>().AddSingleton<ImportDeadlines>().AddSingleton<ImportStock>().AddSingleton<ReadImports>();
    }
}
