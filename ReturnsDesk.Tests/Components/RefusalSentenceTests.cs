using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Components;

public sealed class RefusalSentenceTests : ScreenTest
{
    [Theory]
    [InlineData("en", "The desk is busy right now. Nothing was changed; try again in a few seconds.")]
    [InlineData("zh-CN", "系统正忙，未做任何更改，请稍后重试。")]
    public void Is_said_in_the_language_of_the_screen(string culture, string expected)
    {
        Speak(culture);

        var sentence = Sentence().Of(new Refusal("desk.busy"));

        Assert.Equal(expected, sentence);
    }

    [Fact]
    public void Shows_the_code_where_nobody_has_written_a_sentence()
    {
        var sentence = Sentence().Of(new Refusal("mug.too-blue"));

        Assert.Equal("This was refused (mug.too-blue).", sentence);
    }

    [Theory]
    [InlineData("en", 1234567, "CNY", "12,345.67 CNY")]
    [InlineData("zh-CN", 1234567, "JPY", "1,234,567 JPY")]
    [InlineData("de-DE", -1234567, "KWD", "−1.234,567 KWD")]
    [InlineData("en", 5, "EUR", "0.05 EUR")]
    [InlineData("en", long.MinValue, "EUR", "−92,233,720,368,547,758.08 EUR")]
    public void Money_follows_the_digits_of_the_currency_and_the_separators_of_the_culture(string culture, long minorUnits, string currency, string expected)
    {
        Speak(culture);

        var text = new Money(minorUnits, currency).ToText();

        Assert.Equal(expected, text);
    }

    private RefusalSentence Sentence() => Services.GetRequiredService<RefusalSentence>();
}
