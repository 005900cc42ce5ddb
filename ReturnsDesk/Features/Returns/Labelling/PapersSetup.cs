using ReturnsDesk.Features.Returns.Labelling.Links;
using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Pdf;
using ReturnsDesk.Pdf.Fonts;

namespace ReturnsDesk.Features.Returns.Labelling;

/// <summary>Registers what prints papers. Needs localization.</summary>
public static class PapersSetup
{
    /// <summary>Fonts are opened when the first paper is printed: from <c>fonts/</c> beside the program, then from the folder in <c>Papers:FontFolder</c>.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services)
    {
        services.AddSingleton(provider => FontSet.Find([Path.Combine(AppContext.BaseDirectory, "fonts"), .. ConfiguredFolder(provider)]));
        services.AddSingleton<IDocumentRenderer, DocumentRenderer>();
        services.AddSingleton<ReturnLabelPaper>();
        services.AddSingleton<ReturnSlipPaper>();
        services.AddSingleton<PackingSlipPaper>();
        services.AddTransient<PaperWordsReader>();
        services.AddSingleton<PrintLabel>();
        services.AddSingleton<PrintReturnSlip>();
        services.AddSingleton<PrintPackingSlip>();
        services.AddSingleton<LendPaper>().AddSingleton<TakePaperBack>().AddSingleton<FindLentPaper>();
        return services;
    }

    private static IEnumerable<string> ConfiguredFolder(IServiceProvider provider) =>
        provider.GetRequiredService<IConfiguration>()["Papers:FontFolder"] is { Length: > 0 } folder ? [folder] : [];
}
