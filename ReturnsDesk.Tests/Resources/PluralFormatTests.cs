using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Resources;

public sealed class PluralFormatTests
{
    [Theory]
    [InlineData("en", 0, "0 units left")]
    [InlineData("en", 1, "1 unit left")]
    [InlineData("en", 2, "2 units left")]
    [InlineData("en", 21, "21 units left")]
    [InlineData("en", 1001, "1,001 units left")]
    [InlineData("zh-CN", 1, "1 units left")]
    public void A_word_goes_with_its_number(string culture, int count, string expected) =>
        Assert.Equal(expected, Wording.Of(CultureInfo.GetCultureInfo(culture), "{0:N0} {0:unit|units} left", count));

    [Theory]
    [InlineData("1", "comes")]
    [InlineData("2", "come")]
    [InlineData("1,001", "come")]
    [InlineData("1.00 EUR", "come")]
    [InlineData(null, "come")]
    public void A_number_that_is_text_already_counts(string? written, string expected) => Assert.Equal(expected, Wording.Of(CultureInfo.GetCultureInfo("en"), "{0:comes|come}", written));

    [Fact]
    public void Decimals_that_are_not_one_take_the_second_form() => Assert.Equal("1.5 units, 1 unit", Wording.Of(CultureInfo.GetCultureInfo("en"), "{0:0.#} {0:unit|units}, {1:0.#} {1:unit|units}", 1.5, 1.0));

    [Fact]
    public void Other_places_are_written_as_the_language_writes_them() =>
        Assert.Equal("1,234 |   5| 2026-01-02", Wording.Of(CultureInfo.GetCultureInfo("en"), "{0:N0} |{1,4}| {2:yyyy-MM-dd}", 1234, 5, new DateTime(2026, 1, 2)));

    [Fact]
    public void Texts_of_the_resources_are_told_with_it()
    {
        var texts = new ServiceCollection().AddLogging().AddWords().BuildServiceProvider().GetRequiredService<IStringLocalizer<WithdrawalTexts>>();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        Assert.Equal("1 piece open", texts["OpenUnits", 1]);
        Assert.Equal("2 pieces open", texts["OpenUnits", 2]);
        Assert.True(texts["Not.There", 2].ResourceNotFound);
    }
}
