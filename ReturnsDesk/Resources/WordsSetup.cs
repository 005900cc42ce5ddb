using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace ReturnsDesk.Resources;

public static class WordsSetup
{
    /// <summary>Localization as the framework has it, with plural forms.</summary>
    public static IServiceCollection AddWords(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory, WordsFactory>());
        return services;
    }
}
