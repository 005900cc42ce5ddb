using System.Text;
using ReturnsDesk.Pdf.Typesetting;

namespace ReturnsDesk.Tests.Pdf;

public sealed class LineBreaksTests
{
    [Theory]
    [InlineData(" ", "a", true)]
    [InlineData("a", " ", false)]
    [InlineData("a", "b", false)]
    [InlineData("-", "b", true)]
    [InlineData("-", "8", false)]
    [InlineData("/", "b", true)]
    [InlineData("张", "伟", true)]
    [InlineData("张", "a", true)]
    [InlineData("a", "张", true)]
    [InlineData("张", "，", false)]
    [InlineData("张", "）", false)]
    [InlineData("张", "”", false)]
    [InlineData("（", "张", false)]
    [InlineData("《", "张", false)]
    [InlineData("，", "张", true)]
    [InlineData("a", "\u0301", false)]
    public void A_line_ends_only_where_readers_expect_it(string before, string after, bool allowed) =>
        Assert.Equal(allowed, LineBreaks.Allowed(Rune.GetRuneAt(before, 0), Rune.GetRuneAt(after, 0)));

    [Theory]
    [InlineData("a\r\nb\u2028c", "a\nb\nc")]
    [InlineData("tab\there", "tab here")]
    [InlineData("e\u0301", "é")]
    [InlineData("\u202Eevil\u202C\u0007", "evil")]
    public void Text_is_composed_and_freed_of_what_cannot_be_printed(string text, string clean) => Assert.Equal(clean, CleanText.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_does_not_stop_the_press() => Assert.Equal("bad \uFFFD end", CleanText.Of("bad " + '\uD83D' + " end"));
}
