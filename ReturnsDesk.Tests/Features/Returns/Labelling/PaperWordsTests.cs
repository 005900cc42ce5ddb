using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Labelling.Papers;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Pdf;

namespace ReturnsDesk.Tests.Features.Returns.Labelling;

public sealed class PaperWordsTests
{
    [Fact]
    public void Every_word_exists_in_both_languages_and_can_be_printed()
    {
        var (english, chinese) = (Keys("en"), Keys("zh-CN"));

        Assert.Equal(english.Keys, chinese.Keys);
        Assert.All(english.Values.Concat(chinese.Values), word => Assert.Empty(TestFonts.Renderer.MissingCodePoints(word)));
        Assert.All(english.Where(pair => pair.Key != "Sku"), pair => Assert.NotEqual(pair.Value, chinese[pair.Key]));
    }

    [Fact]
    public void Every_field_has_a_name()
    {
        Assert.All(PaperField.All, field => Assert.Contains(field, PaperSamples.English.Fields.Keys));
        Assert.Equal("收件地址", PaperSamples.Chinese.Fields[PaperField.ToAddress]);
    }

    [Fact]
    public void The_papers_can_be_had_from_the_registrations()
    {
        using var services = new ServiceCollection().AddLogging().AddWords().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddPapers().BuildServiceProvider();

        var words = services.GetRequiredService<PaperWordsReader>().Read(CultureInfo.GetCultureInfo("zh-CN"));

        Assert.Equal("退货单", words.ReturnSlip);
        Assert.False(services.GetRequiredService<ReturnLabelPaper>().Print(PaperSamples.Label, PaperSize.A6, words, PaperSamples.Created).Refused);
        Assert.NotNull(services.GetRequiredService<ReturnSlipPaper>());
        Assert.NotNull(services.GetRequiredService<PackingSlipPaper>());
    }

    private static SortedDictionary<string, string> Keys(string language)
    {
        var set = new ResourceManager(typeof(PaperTexts)).GetResourceSet(CultureInfo.GetCultureInfo(language), true, language == "en")!;
        return new SortedDictionary<string, string>(
            set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!), StringComparer.Ordinal);
    }
}
