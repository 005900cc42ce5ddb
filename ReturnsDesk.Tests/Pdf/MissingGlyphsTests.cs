using ReturnsDesk.Pdf;
using ReturnsDesk.Pdf.Fonts;

namespace ReturnsDesk.Tests.Pdf;

public sealed class MissingGlyphsTests
{
    [Theory]
    [InlineData("Łódź, Straße, Nguyễn, Ελλάδα, Москва, İğ")]
    [InlineData("上海市浦东新区世纪大道88号（收）“引号”……——·、。《书》人⼈カナ")]
    [InlineData("€ ¥ £ © ™ № – — … “ ” ‘ ’")]
    public void Latin_Greek_Cyrillic_and_Chinese_are_all_there(string text) => Assert.Empty(TestFonts.Renderer.MissingCodePoints(text));

    [Fact]
    public void Every_character_that_no_font_has_is_reported()
    {
        int[] expected = [0x0E01, 0xD55C, 0x1F600, 0x20BB7];

        Assert.Equal(expected, TestFonts.Renderer.MissingCodePoints("ok ก 한 😀 𠮷 张"));
        Assert.Equal(expected, Result("ok ก 한 😀 𠮷 张").MissingCodePoints);
        Assert.Empty(Result("ok 张").MissingCodePoints);
    }

    [Fact]
    public void Without_any_font_the_message_says_what_to_do()
    {
        var places = FontPlaces.Latin(["/nowhere"]);

        var message = new FontsMissingException(places).Message;

        Assert.Contains("Papers:FontFolder", message, StringComparison.Ordinal);
        Assert.Contains("NotoSans_400Regular.ttf", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fonts_beside_the_program_are_used() =>
        Assert.All(TestFonts.Set.Files, file => Assert.StartsWith(Path.Combine(AppContext.BaseDirectory, "fonts"), file, StringComparison.Ordinal));

    private static RenderResult Result(string text) =>
        TestFonts.Renderer.Render(new DocumentHead("t", "a", DateTimeOffset.UnixEpoch), [page => page.Content().Text(text).Bold()]);
}
