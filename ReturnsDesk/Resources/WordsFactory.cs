using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace ReturnsDesk.Resources;

/// <summary>Hands out <see cref="WordsLocalizer"/> for every class of texts.</summary>
public sealed class WordsFactory(IOptions<LocalizationOptions> options, ILoggerFactory logs) : IStringLocalizerFactory
{
    private readonly ResourceManagerStringLocalizerFactory _texts = new(options, logs);

    public IStringLocalizer Create(Type resourceSource) => new WordsLocalizer(_texts.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new WordsLocalizer(_texts.Create(baseName, location));
}

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
