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
